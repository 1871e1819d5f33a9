import type { FieldName } from '@doorpost/server/contract'

/** What the page's CAPTCHA put into the form around a field. */
export function readChallenge(field: HTMLInputElement | null): string | undefined {
  const challenge = field?.form && new FormData(field.form).get('challenge' satisfies FieldName)
  return challenge ? `${challenge}` : undefined
}
