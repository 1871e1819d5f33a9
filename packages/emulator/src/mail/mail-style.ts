/** How emails look. Colours are written out, since few mail programs know custom properties. */
export const MAIL_STYLE = `
:root { color-scheme: light dark }
body { margin: 0; background: #ffffff; color: #18181b; font: 15px/24px -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; overflow-wrap: anywhere }
.mail { max-width: 448px; margin: 0 auto; padding: 32px 24px }
p { margin: 0 }
h1 { margin: 0 0 24px; font-size: 20px; line-height: 28px; font-weight: 600 }
.preview { display: none }
.app { margin-bottom: 16px; font-weight: 600; color: #52525b }
.label { font-size: 13px; line-height: 20px; color: #52525b }
.code { margin: 4px 0 12px; padding: 16px; border-radius: 12px; background: #f4f4f5; font: 600 36px/40px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; letter-spacing: .16em; text-indent: .16em; text-align: center }
.intro { margin: 24px 0 12px; color: #52525b }
.button { display: inline-block; padding: 7px 16px; border: 1px solid #85858f; border-radius: 10px; color: #18181b; font-weight: 600; text-decoration: none }
.url { margin-top: 8px; font-size: 13px; line-height: 20px }
.url a { color: #52525b }
.end { margin-top: 24px; padding-top: 16px; border-top: 1px solid #e2e2e6; font-size: 13px; line-height: 20px; color: #52525b }
@media (prefers-color-scheme: dark) {
  body { background: #131316; color: #f4f4f5 }
  .code { background: #292930 }
  .button { border-color: #74747f; color: #f4f4f5 }
  .app, .label, .intro, .url a, .end { color: #a8a8b3 }
  .end { border-color: #303038 }
}
`
