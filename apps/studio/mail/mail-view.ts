import type { Images, Mode } from './mail-page'

/** What an address says of this room. */
export interface MailView {
  readonly writer: 'template' | 'emulator'
  readonly mode: Mode
  readonly width: '600' | '320'
  readonly images: Images
  readonly part: 'html' | 'text'
  readonly holds: 'both' | 'code' | 'link'
  readonly purpose: 'sign-in' | 'sign-up'
}

/** What each choice is called. */
export const CHOICES = {
  writer: { legend: 'Written by', values: { template: 'The kit’s template', emulator: 'The emulator' } },
  width: { legend: 'Width', values: { '600': '600 px', '320': '320 px' } },
  mode: { legend: 'Scheme', values: { light: 'Light', dark: 'Dark', forced: 'Forced dark' } },
  images: { legend: 'Logo', values: { none: 'None', on: 'Shown', off: 'Images off' } },
  part: { legend: 'Part', values: { html: 'HTML', text: 'Plain text' } },
  holds: { legend: 'Holds', values: { both: 'Code and link', code: 'Code', link: 'Link' } },
  purpose: { legend: 'For', values: { 'sign-in': 'Sign-in', 'sign-up': 'Sign-up' } },
} as const satisfies {
  readonly [Name in keyof MailView]: {
    readonly legend: string
    readonly values: Readonly<Record<MailView[Name], string>>
  }
}
