import { type AttackCase, broken, held } from '../attack-case'
import type { Attack } from '../attack-context'
import { EVIL_ORIGIN } from '../browser'
import type { Answer } from '../target'
import { tellsInside } from './leaks'

/** Ids of Server Actions that a page names: in the fields of its forms, and in what React sends along. */
const idsIn = (html: string) => [...new Set(html.match(/\b[0-9a-f]{40,42}\b/g) ?? [])].slice(0, 8)

const MADE_UP = '7f'.repeat(21)

interface Call {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Calls as React writes them, as a form without a script posts them, and broken ones. */
function callsOf(path: string, id: string): Call[] {
  const byScript = (body: string) => ({ path, body, headers: { 'next-action': id, 'content-type': 'text/plain' } })
  const boundary = 'x'
  const form = [
    `--${boundary}`,
    `content-disposition: form-data; name="$ACTION_ID_${id}"`,
    '',
    '',
    `--${boundary}--`,
    '',
  ]
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  return [
    ...['[]', '["$undefined"]', '["$F1"]', '{"__proto__":{}}', '', '['].map(byScript),
    { path, headers, body: form.join('\r\n') },
    { path, headers: { ...headers, 'next-action': id }, body: form.join('\r\n') },
  ]
}

/** What a call got out of the app; null for nothing. */
function yieldOf(attack: Attack, answer: Answer): string | null {
  if (attack.showsProtected(answer)) return 'showed the protected page'
  const names = answer.setCookies.map((line) => line.slice(0, line.indexOf('=')))
  const isCleared = (line: string) => /=;|max-age=0|expires=thu, 01 jan 1970/i.test(line)
  const isSignedIn = answer.setCookies.some((line, at) => attack.isSessionCookie(names[at] ?? '') && !isCleared(line))
  if (isSignedIn) return 'set a session'
  return tellsInside(answer) ? 'answered with a text of the inside' : null
}

export const ACTION_CASES: readonly AttackCase[] = [
  {
    id: 'server-actions',
    threat: 'T15',
    title: 'a forged call of a Server Action gets nothing',
    needs: ['page'],
    tried:
      'Called the Server Actions that the pages name, and made-up ones, without a session: by script, as a form, with broken arguments, from this site and another.',
    means: 'An action runs without the page around it: what only the page checks is open to everybody.',
    fix: 'Let each action verify the session itself, and answer errors with words of your own.',
    async run(attack) {
      const paths = [attack.map.protectedPage?.path ?? '/', attack.map.signInPage?.path ?? '/']
      for (const path of paths) {
        const page = await attack.browser().request(path, { from: 'click' })
        const calls = [MADE_UP, ...idsIn(page.text)].flatMap((id) => callsOf(path, id))
        for (const { headers, body } of calls) {
          for (const origin of [attack.target.origin, EVIL_ORIGIN]) {
            const answer = await attack
              .browser()
              .request(path, { method: 'POST', body, headers: { ...headers, origin } })
            const got = yieldOf(attack, answer)
            if (got !== null) return broken(`A call to ${path} ${got}.`)
          }
        }
      }
      return held('No call showed, set or told anything.')
    },
  },
]
