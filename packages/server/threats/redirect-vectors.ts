/** Hosts that nobody is to be led to. */
const HOSTS = ['evil.example', '[::1]', 'localhost:3000@evil.example']
const SLASHES = ['/', '\\', '%2f', '%5c', '／', '⁄', '∕', '＼', '⧵']
const DOTS = ['', '.', '..', '%2e', '%2E%2e', '。', '．', '｡']
const BREAKS = [
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\u000b',
  '\u001f',
  '\u007f',
  ' ',
  '\u00a0',
  '\u2028',
  '%09',
  '%0a',
  '%0d%0a',
  '%00',
]
const SCHEMES = [
  'http',
  'https',
  'HtTpS',
  'javascript',
  'JaVaScRiPt',
  'data',
  'blob',
  'vbscript',
  'file',
  'ftp',
  'view-source',
]
const AFTER_SCHEME = [':', ':/', '://', ':///', ':\\', ':\\\\', ':/\\', ':\\/', ':\t//', ': //']

/** Two separators with something between them that a parser may drop. */
function separators(): string[] {
  return SLASHES.flatMap((first) =>
    SLASHES.flatMap((second) => ['', ...DOTS.slice(1), ...BREAKS].map((between) => `${first}${between}${second}`)),
  )
}

/** `/./` and its like before a double slash: harmless as text, a host once it is parsed and written again. */
function climbs(): string[] {
  return DOTS.flatMap((first) =>
    DOTS.flatMap((second) => [`/${first}//`, `/${first}/${second}//`, `/a/${first}/${second}//`, `/${first}/\\`]),
  )
}

function schemes(): string[] {
  return SCHEMES.flatMap((scheme) => AFTER_SCHEME.map((after) => `${scheme}${after}`))
}

const HEADER_LINES = ['Location: https://evil.example', 'Set-Cookie: session=evil']

/** Every family of the redirect rule that is text. */
export function redirectVectors(): string[] {
  const prefixes = [...separators(), ...climbs(), ...schemes()]
  const hosted = prefixes.flatMap((prefix) => HOSTS.map((host) => `${prefix}${host}`))
  const led = BREAKS.flatMap((lead) =>
    ['//', '/', '\\\\', 'https://', 'javascript:'].map((p) => `${lead}${p}evil.example`),
  )
  const split = HEADER_LINES.flatMap((line) => BREAKS.map((lineBreak) => `/account${lineBreak}${line}`))
  const code = [
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://evil.example/1',
    '/javascript:alert(1)',
    '?//evil.example',
    '#//evil.example',
    '',
    '.',
    '..',
    '@evil.example',
    ':80',
    '/@evil.example',
    '/%',
    '/%zz',
    '/\ud800',
  ]
  const long = [
    `/${'a'.repeat(10_240)}`,
    `//${'e'.repeat(10_240)}.example`,
    `/${'€'.repeat(511)}`,
    `/?${'\u{1f600}'.repeat(255)}`,
  ]
  return [...hosted, ...led, ...split, ...code, ...long]
}

/** Paths of the kit's own that would loop or sign out. */
export const LOOPS = [
  '/login',
  '/LOGIN',
  '/login/',
  '/login?next=/login',
  '/%6cogin',
  '/./login',
  '/x/../login',
  '/login%2f',
  '/api/auth',
  '/api/auth/sign-out',
  '/API/auth/sign-out',
  '/api/%61uth/sign-out',
  '/api/auth/verify?link_token=x',
]

/** Values that are no text. */
export const NOT_TEXT = [null, 42, true, ['/account'], { toString: '/account' }, [['//evil.example']]]
