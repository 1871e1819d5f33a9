/** Providers whose mailboxes ignore dots, under all their names. */
const IGNORES_DOTS: Readonly<Record<string, string>> = { 'gmail.com': 'gmail.com', 'googlemail.com': 'gmail.com' }

/**
 * The mailbox behind a canonical address, for counting only: without its `+tag`, at Gmail without dots too. Emails still
 * go to the whole address, which stays what the visitor is known by.
 */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1)
  // A tag at the very start is the whole name.
  const local = email.slice(0, at).replace(/(?<=.)\+.*$/, '')
  const folded = IGNORES_DOTS[domain]
  return folded ? `${local.replaceAll('.', '')}@${folded}` : `${local}@${domain}`
}
