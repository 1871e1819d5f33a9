import type { AuthErrorCode, AuthErrorData } from '@doorpost/server/contract'

/**
 * Failures that only the browser can see: no connection (`offline`), a connection that broke (`network`), no answer in
 * time (`timeout`), an answer this version cannot read (`unexpected_response`), and a browser that kept no cookie
 * (`cookies_blocked`).
 */
export type ClientErrorCode = 'offline' | 'network' | 'timeout' | 'unexpected_response' | 'cookies_blocked'

/** Every code a page may have to put into words. */
export type SignInErrorCode = AuthErrorCode | ClientErrorCode

/** A failure as the page knows it: a stable code to branch on, and its data. Never a text. */
export interface SignInError extends AuthErrorData {
  /** What went wrong, as the stable code to branch on. */
  readonly code: SignInErrorCode
  /** What was being done; the same code may need other words while a code is checked than while a mail is sent. */
  readonly during?: 'send' | 'verify'
}

/** The failure is about a link that was opened, not about anything typed on this page. */
export const isAboutLink = (error: SignInError | null): boolean =>
  error?.code === 'different_browser' || error?.code === 'link_invalid'
