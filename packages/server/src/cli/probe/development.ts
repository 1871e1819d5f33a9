import { isLoopback } from '../../config/app-url'

/**
 * Whether this is no environment that visitors sign in to: an emulator, or one of Scalekit's for development, which are
 * under `.scalekit.dev`; production is under `.scalekit.com` or a domain of one's own.
 */
export function isDevelopment(url: URL): boolean {
  return isLoopback(url) || url.hostname.endsWith('.scalekit.dev')
}

/** Domains of RFC 2606 and RFC 6761: an email there bounces, and that costs the sender its reputation. */
const RESERVED = /(^|\.)(example\.(com|net|org)|example|test|invalid|localhost|local)$/

/** Whether an address can't have a reader. */
export const isReservedAddress = (email: string): boolean =>
  RESERVED.test(email.slice(email.lastIndexOf('@') + 1).toLowerCase())
