import type { MailContent } from './compose-mail'
import { escapeHtml } from './escape-html'
import { MAIL_STYLE } from './mail-style'

const WEB_ADDRESS = /^https?:\/\//i
const MAX_SHOWN_LENGTH = 30

/** Where a link leads, short enough for one line; its token says nothing to a reader. */
function toShortLink(url: string): string {
  const [place = ''] = url.replace(WEB_ADDRESS, '').split(/[?#]/)
  return `${place.slice(0, MAX_SHOWN_LENGTH)}…`
}

function toCodeHtml({ label, value, hint }: NonNullable<MailContent['code']>): string {
  return `<p class="label">${label}</p>
<p class="code" dir="ltr">${escapeHtml(value)}</p>
<p>${hint}</p>`
}

function toLinkHtml({ label, url, intro }: NonNullable<MailContent['link']>, colon: string): string {
  const href = escapeHtml(url)
  // A link of another scheme, such as javascript:, is shown and never opened.
  if (!WEB_ADDRESS.test(url)) return `<p class="intro">${intro}<br>${label}${colon}<bdi dir="ltr">${href}</bdi></p>`
  return `<p class="intro">${intro}</p>
<p><a class="button" href="${href}">${label}</a></p>
<p class="url"><a href="${href}" dir="ltr">${escapeHtml(toShortLink(url))}</a></p>`
}

/** The email as HTML: the code first, the link as the quieter way. Everything given is escaped. */
export function toMailHtml(content: MailContent): string {
  const { lang, dir, colon, app, subject, heading, code, link, lasts, ignore, variables } = content
  const parts = [
    `<p class="preview">${lasts}</p>`,
    app && `<p class="app"><bdi>${escapeHtml(app)}</bdi></p>`,
    `<h1>${escapeHtml(heading)}</h1>`,
    code && toCodeHtml(code),
    link && toLinkHtml(link, colon),
    `<p class="end">${lasts}<br>${ignore}</p>`,
    variables.length > 0 &&
      `<p class="end" lang="en" dir="ltr">Template variables<br>${variables.map(escapeHtml).join('<br>')}</p>`,
  ]
  return `<!doctype html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title>
<style>${MAIL_STYLE}</style></head>
<body><div class="mail">
${parts.filter(Boolean).join('\n')}
</div></body></html>
`
}
