import type { MAIL_VARIABLES } from '../src/mail/mail-variables'

/** What the template may name: what `mailVariables` gives, and what the service fills in. */
type Name = (typeof MAIL_VARIABLES)[number] | 'otp' | 'link'

/** The place that a variable fills. */
export const value = (name: Name): string => `{{ ${name} }}`

/** What only an email with this variable has, and what it has otherwise. */
export const when = (name: Name, part: string, otherwise?: string): string =>
  `{{ if ${name} }}${part}${otherwise === undefined ? '' : `{{ else }}${otherwise}`}{{ end }}`

/** The begin of {@link when} around elements. */
export const begin = (name: Name): string => `{{ if ${name} }}`

/** What stands there without the variable before, if there is this one. */
export const otherwiseIf = (name: Name): string => `{{ else if ${name} }}`

/** The end of {@link begin}. */
export const END = '{{ end }}'
