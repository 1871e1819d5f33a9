/**
 * How the control against each threat is taken out, to show that its test needs it. A control is the line of the
 * source that ends in a comment with its marker: there `from` becomes `to`, and where neither is given the line goes.
 * What a threat is says the table in docs/security.md.
 *
 * @type {readonly { marker: string, what: string, from?: string, to?: string }[]}
 */
export const MUTATIONS = [
  {
    marker: 'T01',
    what: 'A prefetch or a preview counts as the visitor’s click',
    from: 'visit.headers',
    to: 'new Headers()',
  },
  { marker: 'T02', what: 'State and address are not compared after verify' },
  { marker: 'T03', what: 'A POST of another site is taken' },
  {
    marker: 'T04',
    what: 'Answers have no Referrer-Policy, and the confirm page may be framed',
    from: "'referrer-policy': 'strict-origin',",
    to: '',
  },
  {
    marker: 'T05',
    what: 'The path is not looked at again after it was parsed',
    from: ' || !LOCAL_PATH.test(path)',
    to: '',
  },
  {
    marker: 'T06',
    what: 'The mailed link follows X-Forwarded-Host',
    from: 'context.app.origin',
    to: "visit.headers.has('x-forwarded-host') ? 'https://' + visit.headers.get('x-forwarded-host') : context.app.origin",
  },
  {
    marker: 'T07',
    what: 'Wrong codes are not counted before the check',
    from: 'await store.add(keyOf(flow), 1, LIFE_SECONDS)',
    to: '{ value: 1 }',
  },
  {
    marker: 'T08',
    what: 'Strangers and known browsers share one bucket',
    from: 'browser === null',
    to: 'true',
  },
  {
    marker: 'T25e',
    what: 'Strangers use up what known browsers may do',
    from: "isKnown ? 'known' : 'stranger'",
    to: "'anyone'",
  },
  { marker: 'T09', what: 'The first entry of X-Forwarded-For is believed', from: '-trustedProxyHops', to: '0' },
  {
    marker: 'T10',
    what: 'The user is looked up before the address is proven',
    from: 'const permit',
    to: "if ((await context.onSignIn({ email })) === 'deny') throw new AuthFailure('email_not_allowed')\n  const permit",
  },
  { marker: 'T11', what: 'Any text may stand before the @', from: ' || !LOCAL_PART.test(local)', to: '' },
  { marker: 'T12', what: 'A session’s typ, issuer and audience are not pinned' },
  { marker: 'T13', what: 'Cookies have no __Host- prefix', from: 'secure ?', to: 'secure && false ?' },
  { marker: 'T14', what: 'Answers may be kept by shared caches' },
  { marker: 'T16', what: 'Signing out takes the cookie away and revokes nothing' },
  {
    marker: 'T17',
    what: 'A repeated request finds no receipt',
    from: 'keepsReceipt ? await readReceipt(context, flowHash, credentialHash) : null',
    to: 'null',
  },
  { marker: 'T18', what: 'An address that was verified while onSignIn failed leaves no receipt' },
  {
    marker: 'T19',
    what: 'Events name the address itself',
    from: 'keyedHash(key, email)',
    to: 'key ? email : keyedHash(key, email)',
  },
  { marker: 'T20', what: 'Only the first secret reads', from: 'keys.find', to: 'keys.slice(0, 1).find' },
  {
    marker: 'T29',
    what: 'The proxy judges one reading of a path',
    from: '[routed, foldedSegments(routed)]',
    to: '[foldedSegments(routed)]',
  },
  { marker: 'T30', what: 'withSession does not ask where a request comes from', from: '!isRead &&', to: 'false &&' },
  { marker: 'T31', what: 'A posted document is answered with JSON', from: 'isFormPost(request.headers)', to: 'false' },
  {
    marker: 'T31b',
    what: 'A link under a service worker is no navigation',
    from: "mode !== null && destination === 'empty'",
    to: 'false',
  },
  { marker: 'T25', what: 'A mailbox is counted once per tag', from: 'mailboxOf(email)', to: 'email' },
  {
    marker: 'T25b',
    what: 'What sent nothing costs a mail all the same',
    from: 'isUnsent ? permit.release() : permit.doubt()',
    to: 'undefined',
  },
  { marker: 'T25c', what: 'An expired sign-in is an answer to a send', from: ' && now < known.expiresAt', to: '' },
  { marker: 'T25d', what: 'A rotated key forgets the counts', from: 'rest.map', to: 'rest.slice(0, 0).map' },
]
