import { randomBytes } from 'node:crypto'
import { type AttackCase, broken, held } from '../attack-case'
import type { Attack } from '../attack-context'

const GUARD_MEANS = 'Anybody reads the pages of people who are signed in.'
const GUARD_FIX =
  'Let every page, handler and action verify the session itself. What stands in front of them is a convenience.'

const again = (name: string) => Array.from({ length: 6 }, () => name).join(':')

/** What servers believe that another part of them has said. */
const TRUSTED_HEADERS: readonly Readonly<Record<string, string>>[] = [
  ...['middleware', 'src/middleware', 'pages/_middleware', 'proxy', 'src/proxy'].flatMap((name) => [
    { 'x-middleware-subrequest': name },
    { 'x-middleware-subrequest': again(name) },
  ]),
  { 'x-middleware-next': '1' },
  { 'x-middleware-invoke': '1' },
  { 'x-nextjs-data': '1' },
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
  { purpose: 'prefetch', 'sec-purpose': 'prefetch' },
  { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1' },
  { authorization: 'Bearer x' },
]

/** Headers that name another path, for the sign-in page to stand in front. */
const otherPath = (path: string) =>
  ['x-original-url', 'x-rewrite-url', 'x-forwarded-uri', 'x-matched-path', 'x-invoke-path', 'x-middleware-rewrite'].map(
    (name) => ({ [name]: path }),
  )

/** Ways to write a path that a guard and a router may read differently. */
function writings(path: string): string[] {
  const name = path.slice(1)
  const first = name.charCodeAt(0).toString(16)
  const dotted = ['/.', '/x/..', '/%2e', '/x/%2e%2e', '/x/..%2f..', '/login/..'].map((lead) => `${lead}${path}`)
  const written = [
    `/%${first}${name.slice(1)}`,
    `/${name.toUpperCase()}`,
    `//${name}`,
    `/\\${name}`,
    `/%2f${name}`,
    `/%5c${name}`,
    `/x/%2e%2e%2f${name}`,
  ]
  const ended = [
    '/',
    '//',
    '/.',
    '/%2e',
    '%2f',
    '%20',
    '%00',
    ';x',
    '?',
    '#',
    '.rsc',
    '.json',
    '.txt',
    '.segments/_tree.segment.rsc',
  ]
  const asked = ['?_rsc=1', '?__nextDataReq=1', '?x=/login']
  return [
    ...dotted,
    ...written,
    ...[...ended, ...asked].map((end) => `${path}${end}`),
    `/_next/data/build${path}.json`,
    `/_next/data/development${path}.json`,
  ]
}

/** The first request that shows the page; null if none does. */
async function findWay(
  attack: Attack,
  requests: readonly { path: string; headers?: Readonly<Record<string, string>> }[],
) {
  for (const { path, headers = {} } of requests) {
    const answer = await attack.browser().request(path, { from: 'click', headers })
    if (attack.showsProtected(answer)) return { path, names: Object.keys(headers).join(', ') }
  }
  return null
}

export const GUARD_CASES: readonly AttackCase[] = [
  {
    id: 'guard-any-cookie',
    threat: 'T15',
    title: 'a cookie that no server made opens nothing',
    needs: ['page'],
    tried: 'Asked for the protected page with made-up values in the session’s cookie.',
    means: GUARD_MEANS,
    fix: `That there is a cookie proves nothing. ${GUARD_FIX}`,
    async run(attack) {
      const names = attack.map.sessionCookies.map((name) => name.replaceAll('*', ''))
      const claims = Buffer.from(JSON.stringify({ email: attack.newEmail(), exp: 9_999_999_999 })).toString('base64url')
      const values = [
        'anything',
        '1',
        'true',
        randomBytes(32).toString('base64url'),
        `eyJhbGciOiJIUzI1NiJ9.${claims}.x`,
      ]
      const path = attack.map.protectedPage?.path ?? '/'
      const requests = names.flatMap((name) =>
        values.map((value) => ({ path, headers: { cookie: `${name}=${value}` } })),
      )
      const way = await findWay(attack, requests)
      return way === null ? held('None of them opened it.') : broken('A made-up cookie opened it.')
    },
  },
  {
    id: 'guard-headers',
    threat: 'T15',
    title: 'no header opens the protected page',
    needs: ['page'],
    tried:
      'Asked for the protected page with headers that servers and frameworks trust, such as x-middleware-subrequest.',
    means: GUARD_MEANS,
    fix: GUARD_FIX,
    async run(attack) {
      const path = attack.map.protectedPage?.path ?? '/'
      const beside = otherPath(path).map((headers) => ({ path: attack.map.signInPage?.path ?? '/', headers }))
      const way = await findWay(attack, [...TRUSTED_HEADERS.map((headers) => ({ path, headers })), ...beside])
      return way === null ? held('None of them opened it.') : broken(`${way.names} opened it.`)
    },
  },
  {
    id: 'guard-paths',
    threat: 'T29',
    title: 'no other way to write its path opens the protected page',
    needs: ['page'],
    tried: 'Asked for the protected page by paths that are encoded, dotted, doubled, or end in .rsc and the like.',
    means: GUARD_MEANS,
    fix: GUARD_FIX,
    async run(attack) {
      const requests = writings(attack.map.protectedPage?.path ?? '/').map((path) => ({ path }))
      const way = await findWay(attack, requests)
      return way === null ? held('None of them opened it.') : broken(`${way.path} opened it.`)
    },
  },
]
