import { attempt } from './attempt'

/** Where the last address is kept, when the visitor's app asked for that: `localStorage`, or something like it. */
export type EmailStorage = Pick<Storage, 'getItem' | 'setItem'>

/** Whether and where the last address is kept; `true` is `localStorage`. */
export type EmailMemory = boolean | EmailStorage

const KEY = 'doorpost.email'

// Even a look at `localStorage` throws where cookies are blocked.
const storageOf = (memory: EmailMemory) => (memory === true ? localStorage : memory || null)

/** The address of the last sign-in in this browser. A storage that refuses holds nothing. */
export function recallEmail(memory: EmailMemory): string | null | undefined {
  return attempt(() => storageOf(memory)?.getItem(KEY))
}

/** Keeps the address for the next visit, where the storage lets us. */
export function rememberEmail(memory: EmailMemory, email: string): void {
  // Full or forbidden: the next visit asks again.
  attempt(() => storageOf(memory)?.setItem(KEY, email))
}

/** Forgets the address that `localStorage` keeps. A storage of the app's own is the app's to clear. */
export function forgetEmail(): void {
  attempt(() => localStorage.removeItem(KEY))
}
