import type { MailOrder } from '../domain/mail-calls'
import { type MailWords, toMailWords } from './mail-words'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML shows it, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

/** Whether an address may stand in an `href`: not, for one, `javascript:`. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address)
}

const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const MONO = "ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono',monospace"

// Mail programs drop <style> or part of it, so every rule that matters is inline and this only adds the dark scheme.
const DARK = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background-color:#131316!important}.card{background-color:#1c1c21!important;border-color:#33333b!important}
.text{color:#f4f4f5!important}.muted{color:#a8a8b3!important}.link{color:#f4f4f5!important}
.code{background-color:#26262d!important;color:#f4f4f5!important}
.button{background-color:#f4f4f5!important}.button-text{color:#18181b!important}.line{border-color:#33333b!important}}`

function codeRow(code: string | null, words: MailWords): string {
  if (code === null) return ''
  return `<tr><td style="padding:0 32px 8px">
<p class="muted" style="margin:0 0 8px;font:14px/20px ${FONT};color:#52525b">${words.codeLabel}:</p>
<p class="code text" style="margin:0;padding:16px 8px 16px 16px;border-radius:10px;background-color:#f4f4f5;color:#18181b;font:600 30px/36px ${MONO};letter-spacing:8px;text-align:center">${escapeHtml(code)}</p>
</td></tr>`
}

function linkRow(link: string | null, hasCode: boolean, words: MailWords): string {
  if (link === null) return ''
  const shown = escapeHtml(link)
  const or = hasCode
    ? `<p class="muted" style="margin:8px 0 16px;font:14px/20px ${FONT};color:#52525b">Or sign in with one click, in the browser where you asked for it:</p>`
    : ''
  const button = isWebAddress(link)
    ? `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="button" style="border-radius:10px;background-color:#18181b">
<a class="button-text" href="${shown}" style="display:inline-block;padding:12px 24px;font:600 16px/20px ${FONT};color:#ffffff;text-decoration:none">${words.linkLabel}</a></td></tr></table>`
    : ''
  return `<tr><td style="padding:8px 32px">${or}${button}
<p class="muted" style="margin:16px 0 0;font:12px/18px ${FONT};color:#52525b;word-break:break-all">${shown}</p></td></tr>`
}

function variableRows(variables: Readonly<Record<string, string>>): string {
  const entries = Object.entries(variables)
  if (entries.length === 0) return ''
  const rows = entries.map(
    ([
      name,
      value,
    ]) => `<tr><td class="muted" style="padding:2px 16px 2px 0;vertical-align:top;color:#52525b;font:12px/18px ${MONO}">${escapeHtml(name)}</td>
<td class="text" style="padding:2px 0;color:#18181b;font:12px/18px ${MONO};word-break:break-word">${escapeHtml(value)}</td></tr>`,
  )
  return `<tr><td style="padding:16px 32px 0"><p class="muted" style="margin:0 0 4px;font:12px/18px ${FONT};color:#52525b">Template variables</p>
<table role="presentation" cellpadding="0" cellspacing="0" border="0">${rows.join('')}</table></td></tr>`
}

/** The HTML part: tables and inline styles, no images, readable in the dark. Everything given is escaped. */
export function toMailHtml(order: MailOrder): string {
  const words = toMailWords(order)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(words.subject)}</title><style>${DARK}</style></head>
<body class="page" style="margin:0;padding:0;background-color:#f4f4f5">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(words.preheader)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:480px;border:1px solid #e4e4e7;border-radius:14px;background-color:#ffffff">
<tr><td style="padding:32px 32px 16px"><h1 class="text" style="margin:0 0 8px;font:600 22px/28px ${FONT};color:#18181b">${words.heading}</h1>
<p class="text" style="margin:0;font:16px/24px ${FONT};color:#18181b">${words.intro}</p></td></tr>
${codeRow(order.code, words)}${linkRow(order.link, order.code !== null, words)}${variableRows(order.templateVariables)}
<tr><td style="padding:24px 32px 32px"><p class="muted line" style="margin:0;padding:16px 0 0;border-top:1px solid #e4e4e7;font:14px/20px ${FONT};color:#52525b">${words.expiry}<br>${words.ignore}</p></td></tr>
</table></td></tr></table></body></html>
`
}
