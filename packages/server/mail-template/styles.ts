import type { CSSProperties } from 'react'
import { value } from './jet'

const FONTS = '-apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif'
const CODE_FONTS = 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace'
const [INK, QUIET, LINE, PAPER] = ['#18181b', '#52525b', '#e2e2e6', '#ffffff']

const small = { fontSize: '13px', lineHeight: '20px', color: QUIET } satisfies CSSProperties

/** Many mail programs drop a sheet, so each element has its own style. */
export const STYLES = {
  page: {
    margin: 0,
    padding: '32px 24px',
    backgroundColor: PAPER,
    color: INK,
    fontFamily: FONTS,
    fontSize: '15px',
    lineHeight: '24px',
  },
  /** Shown in the list of emails and nowhere else. */
  preheader: { display: 'none', maxHeight: 0, overflow: 'hidden' },
  column: { maxWidth: '448px' },
  app: { margin: '0 0 16px', fontWeight: 600, color: QUIET },
  /** The text in place of a missing image has the colour and the weight of the line around it. */
  logo: { display: 'block', height: '32px', width: 'auto', maxWidth: '100%', border: 0 },
  heading: { margin: '0 0 24px', fontSize: '20px', lineHeight: '28px', fontWeight: 600 },
  paragraph: { margin: '0 0 12px' },
  label: { ...small, margin: 0 },
  code: {
    margin: '4px 0 12px',
    padding: '16px',
    borderRadius: '12px',
    backgroundColor: '#f4f4f5',
    fontFamily: CODE_FONTS,
    fontSize: '36px',
    lineHeight: '40px',
    fontWeight: 600,
    letterSpacing: '5px',
    /** As much as the spacing leaves behind the last digit. */
    textIndent: '5px',
    textAlign: 'center',
  },
  intro: { margin: '24px 0 12px', color: QUIET },
  button: {
    padding: '12px 20px',
    border: '1px solid transparent',
    borderRadius: '10px',
    backgroundColor: value('accent'),
    color: value('on_accent'),
    fontWeight: 600,
    textDecoration: 'none',
  },
  address: { ...small, margin: '12px 0 0', wordBreak: 'break-all' },
  addressLink: { color: QUIET },
  end: { ...small, margin: '24px 0 0', paddingTop: '16px', borderTop: `1px solid ${LINE}` },
  last: { ...small, margin: '12px 0 0' },
} as const satisfies Readonly<Record<string, CSSProperties>>

/** What a dark page changes, by class: a style on the element wins over all but this. */
export const DARK_SHEET = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page, .page td { background-color: #131316 !important; color: #f4f4f5 !important; }
  .code { background-color: #292930 !important; color: #f4f4f5 !important; }
  .button { border-color: #74747f !important; }
  .quiet, .quiet a { color: #a8a8b3 !important; }
  .end { border-color: #303038 !important; }
}
`
