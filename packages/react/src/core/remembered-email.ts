/** Where the last address is kept, when the visitor's app asked for that: `localStorage`, or something like it. */
export type EmailStorage = Pick<Storage, 'getItem' | 'setItem'>

const KEY = 'doorpost.email'

/** The address of the last sign-in in this browser. A storage that refuses holds nothing. */
export function recallEmail(storage: EmailStorage): string | null {
  try {
    return storage.getItem(KEY)
  } catch {
    return null
  }
}

/** Keeps the address for the next visit, where the storage lets us. */
export function rememberEmail(storage: EmailStorage, email: string): void {
  try {
    storage.setItem(KEY, email)
  } catch {
    // Full or forbidden: the next visit asks again.
  }
}
