import type { Copy } from '../../core/copy'
import type { SignInError } from '../../core/sign-in-error'

/** What the heading says of a failure that is about the whole sign-in and not about the field; nothing for any other. */
export function headingOf({ errorHeadings }: Copy, error: SignInError | null): string | undefined {
  const headings: { readonly [code: string]: string } = errorHeadings
  return error ? headings[error.code] : undefined
}
