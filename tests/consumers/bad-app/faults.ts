/** A fault of the bad app, as published samples and hand-written apps have it. */
export interface Fault {
  /** What the app does. */
  readonly what: string
  /** The cases of `doorpost attack` that have to find it. */
  readonly foundBy: readonly string[]
}

/** Every fault by the name that switches it on. */
export const FAULTS = {
  'link-signs-anyone-in': {
    what: 'the link is verified on GET, whichever browser opens it',
    foundBy: ['link-scanner-get', 'link-preview', 'link-other-browser'],
  },
  'confirm-page-presses-its-button': {
    what: 'the page that asks whether to sign in presses its button by itself',
    foundBy: ['link-sandbox'],
  },
  'head-signs-in': {
    what: 'HEAD runs what GET runs, cookie or not',
    foundBy: ['link-scanner-head'],
  },
  'prefetch-signs-in': {
    what: 'a prefetch of the link signs in',
    foundBy: ['link-prefetch'],
  },
  'link-takes-any-pending': {
    what: 'any sign-in in progress is enough to use a link',
    foundBy: ['link-for-another-account'],
  },
  'link-works-again': {
    what: 'a used link signs in again, for minutes',
    foundBy: ['link-replayed'],
  },
  'flow-is-a-credential': {
    what: 'the id of a sign-in is taken for its code or its token',
    foundBy: ['flow-as-credential'],
  },
  'token-passed-on': {
    what: 'the page after the link has the token in its address',
    foundBy: ['link-referrer'],
  },
  'referrer-leaks': {
    what: 'the answer to a link sends its whole address on as Referer',
    foundBy: ['link-referrer'],
  },
  'answers-cacheable': {
    what: 'answers with a session may be kept by shared caches',
    foundBy: ['cacheable-answers'],
  },
  'send-from-anywhere': {
    what: 'a page of any site can ask for an email',
    foundBy: ['cross-site-send'],
  },
  'send-by-get': {
    what: 'a GET sends an email',
    foundBy: ['send-by-get'],
  },
  'code-from-any-browser': {
    what: 'the browser says itself which sign-in a code is for, on any page',
    foundBy: ['login-csrf-code', 'login-csrf-form'],
  },
  'sign-out-from-anywhere': {
    what: 'a page of any site can sign out',
    foundBy: ['cross-site-sign-out'],
  },
  'sign-out-by-get': {
    what: 'a GET signs out',
    foundBy: ['sign-out-by-get'],
  },
  'cors-for-everyone': {
    what: 'every origin may read who is signed in',
    foundBy: ['cors-credentials'],
  },
  'next-unchecked': {
    what: 'next is taken as it is',
    foundBy: ['open-redirect'],
  },
  'next-checked-by-prefix': {
    what: 'next has to begin with one slash',
    foundBy: ['open-redirect'],
  },
  'next-tidied-after-check': {
    what: 'next is checked, and then parsed and written anew',
    foundBy: ['open-redirect'],
  },
  'sign-in-page-leads-anywhere': {
    what: 'a signed-in visitor of the sign-in page is led to any next',
    foundBy: ['open-redirect-sign-in-page'],
  },
  'failed-link-leads-anywhere': {
    what: 'a link that does not work leads to what its address says',
    foundBy: ['open-redirect-by-link'],
  },
  'slash-redirect': {
    what: 'a slash at the end of a path is cut off by a redirect',
    foundBy: ['open-redirect-by-path'],
  },
  'answer-repeats-target': {
    what: 'the answer tells the script to go where the request said',
    foundBy: ['answer-redirect'],
  },
  'link-from-host': {
    what: 'the mailed link has the host of the request',
    foundBy: ['host-header-link'],
  },
  'link-from-forwarded-host': {
    what: 'the mailed link has the host that X-Forwarded-Host says',
    foundBy: ['host-header-link'],
  },
  'link-from-body': {
    what: 'the request can say where the mailed link leads',
    foundBy: ['link-uri-from-body'],
  },
  'redirect-from-host': {
    what: 'redirects lead to the host of the request',
    foundBy: ['host-header-redirect'],
  },
  'guesses-uncounted': {
    what: 'wrong codes are not counted',
    foundBy: ['guess-codes', 'guess-in-parallel', 'guess-reset-by-cookie'],
  },
  'resend-resets-guesses': {
    what: 'another email resets the count of wrong codes',
    foundBy: ['guess-reset-by-resend'],
  },
  'guesses-counted-in-cookie': {
    what: 'wrong codes are counted in a cookie',
    foundBy: ['guess-reset-by-cookie'],
  },
  'guesses-counted-late': {
    what: 'wrong codes are counted once they were checked',
    foundBy: ['guess-in-parallel'],
  },
  'guesses-uncounted-over-sign-ins': {
    what: 'wrong codes are counted for each sign-in only, and emails not at all',
    foundBy: ['guess-over-sign-ins'],
  },
  'mails-uncounted': {
    what: 'emails are not limited',
    foundBy: ['mail-bomb', 'mail-bomb-tags'],
  },
  'tags-counted-apart': {
    what: 'addresses that differ by a tag count apart',
    foundBy: ['mail-bomb-tags'],
  },
  'wrong-codes-lock-address': {
    what: 'five wrong codes of anybody lock an address, and emails are not limited',
    foundBy: ['lockout-by-guessing'],
  },
  'mails-shared-with-strangers': {
    what: 'strangers use up the emails of whoever signed in before',
    foundBy: ['lockout-by-mails'],
  },
  'says-who-is-a-member': {
    what: 'the answer says whether an address has an account',
    foundBy: ['enumeration'],
  },
  'slow-for-members': {
    what: 'an address with an account takes longer',
    foundBy: ['enumeration-by-time'],
  },
  'address-decoded-late': {
    what: 'an address is decoded after it was verified',
    foundBy: ['email-confusion'],
  },
  'alg-none-taken': {
    what: 'a token may say that it is not signed',
    foundBy: ['session-alg-none'],
  },
  'guessable-secret': {
    what: 'the secret is the one of the sample',
    foundBy: ['session-guessable-secret'],
  },
  'signature-unchecked': {
    what: 'a session’s token is decoded and not verified',
    foundBy: ['session-changed-payload'],
  },
  'pending-is-session': {
    what: 'the cookie of a sign-in in progress is taken for a session',
    foundBy: ['pending-as-session'],
  },
  'sign-out-clears-cookie-only': {
    what: 'the session goes on after sign-out',
    foundBy: ['session-after-sign-out'],
  },
  'session-id-kept': {
    what: 'a session id from before the sign-in is kept',
    foundBy: ['session-fixation'],
  },
  'first-cookie-only': {
    what: 'only the first cookie of a name is read',
    foundBy: ['cookie-tossing'],
  },
  'session-readable': {
    what: 'scripts can read the session’s cookie',
    foundBy: ['cookie-attributes'],
  },
  'session-for-verified-address': {
    what: 'an endpoint signs in any address that was verified earlier',
    foundBy: ['verify-without-code'],
  },
  'session-in-answer': {
    what: 'the session’s token is in an answer that scripts read',
    foundBy: ['session-in-answer'],
  },
  'guard-takes-any-cookie': {
    what: 'the guard looks only whether there is a cookie',
    foundBy: ['guard-any-cookie'],
  },
  'guard-trusts-subrequest': {
    what: 'the guard lets pass what says that it was guarded before',
    foundBy: ['guard-headers'],
  },
  'guard-reads-raw-path': {
    what: 'the guard and the router read a path differently',
    foundBy: ['guard-paths'],
  },
  'guard-lets-actions-pass': {
    what: 'the guard looks at visits of pages only, and a call of an action is answered with the page',
    foundBy: ['server-actions'],
  },
  'log-has-secrets': {
    what: 'the body and the cookies of each request are logged',
    foundBy: ['secrets-in-log'],
  },
  'code-in-answer': {
    what: 'the answer has the code in it, for developers',
    foundBy: ['secrets-in-answers'],
  },
  'errors-verbatim': {
    what: 'an error’s text is passed on',
    foundBy: ['error-leaks'],
  },
  'types-crash': {
    what: 'a field of another type ends in an error',
    foundBy: ['hostile-bodies'],
  },
  framable: {
    what: 'the sign-in page can be framed',
    foundBy: ['framing', 'framing-in-browser'],
  },
} as const satisfies Readonly<Record<string, Fault>>

export type FaultName = keyof typeof FAULTS
