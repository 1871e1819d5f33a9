import type { App } from './app'

/** The same production as HTML's, which is what the service takes. */
const ADDRESS = /^[\w.!#$&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/

/** One form of an address before anything is done with it; null if it is none. */
export function canonical(app: App, value: unknown): string | null {
  if (typeof value !== 'string') return null
  const email = value.trim().normalize('NFKC').toLowerCase()
  const isTaken = ADDRESS.test(email) || (app.has('address-decoded-late') && email.includes('%40'))
  return isTaken && email.length <= 254 ? email : null
}

/** Who is signed in once the service has verified an address. */
export function subjectOf(app: App, verified: string): string {
  if (!app.has('address-decoded-late')) return verified
  const text = decodeURIComponent(verified)
  return /^[^@]+@[^@]+/.exec(text)?.[0] ?? text
}

const isOwnPath = (next: string, origin: string) => {
  if (next.length > 512 || !/^\/(?![/\\])[^\p{Cc}\\]*$/u.test(next)) return false
  const url = new URL(next, origin)
  return url.origin === origin && !url.pathname.startsWith('//')
}

/** Where a sign-in leads: a path of this app. */
export function safeNext(app: App, value: unknown): string {
  if (typeof value !== 'string') return '/dashboard'
  if (app.has('next-unchecked')) return value
  if (app.has('next-checked-by-prefix')) return value.startsWith('/') && !value.startsWith('//') ? value : '/dashboard'
  if (app.has('next-tidied-after-check')) {
    const isTaken = /^\/(?![/\\])/.test(value) && URL.canParse(value, app.origin)
    return isTaken ? new URL(value, app.origin).pathname : '/dashboard'
  }
  return isOwnPath(value, app.origin) ? value : '/dashboard'
}
