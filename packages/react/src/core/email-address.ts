/** Trims an address and folds full-width characters, as the server does before it reads one. */
export const tidyEmail = (text: string): string => text.normalize('NFKC').trim()

/**
 * Whether a text could be an e-mail address. Deliberately loose: the server decides, and a page that refuses more than
 * the server does would leave someone outside.
 */
export const isEmailAddress = (text: string): boolean => text.length < 255 && /^[^\s@]+@[^\s@]+$/.test(text)

/** Hides most of an address: enough to recognise one's own, too little to learn someone else's. */
export const maskEmail = (email: string): string => email.replace(/^(.).*(?=@)/u, '$1•••')
