/** A form of a page that a person can only confirm: it has no field to fill in. */
export interface ConfirmForm {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

const unescapeHtml = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag)
  return found ? unescapeHtml(found[1] ?? found[2] ?? found[3] ?? '') : undefined
}

/** The first form with a button and nothing to fill in, as on a page that asks "Sign in here?". */
export function findConfirmForm(html: string): ConfirmForm | null {
  for (const [, tag = '', content = ''] of html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gi)) {
    if (attributeOf(tag, 'method')?.toLowerCase() !== 'post') continue
    const inputs = [...content.matchAll(/<input\b[^>]*>/gi)].map(([input]) => input)
    const isHidden = (input: string) =>
      ['hidden', 'submit'].includes(attributeOf(input, 'type')?.toLowerCase() ?? 'text')
    if (!inputs.every(isHidden) || /<(select|textarea)\b/i.test(content)) continue
    const fields = inputs.flatMap((input) => {
      const name = attributeOf(input, 'name')
      return name === undefined ? [] : [[name, attributeOf(input, 'value') ?? '']]
    })
    return { action: attributeOf(tag, 'action') ?? '', fields: Object.fromEntries(fields) }
  }
  return null
}

/** What a person reads on a page, piece by piece. */
export function visibleTexts(html: string): string[] {
  const text = html.replace(/<(script|style|head|template)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, '\n')
  return [
    ...new Set(
      unescapeHtml(text)
        .split('\n')
        .map((line) => line.trim()),
    ),
  ].filter((line) => line.length >= 4)
}
