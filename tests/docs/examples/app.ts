// test/app.ts
import { type AuthOptions, createAuth } from '@doorpost/server'
import { createSessions } from '@doorpost/server/session'

/** Your app's sign-in, with the options that a test replaces. */
export function testApp(options: Omit<AuthOptions, 'sessions'>) {
  const sessions = createSessions({ appUrl: 'http://localhost:3000', secrets: 'a-key-for-tests-of-32-bytes-or-more' })
  return { sessions, auth: createAuth({ sessions, ...options }) }
}

/** A POST from your own page's script, with the browser's cookies. */
export function post(path: string, body: object, cookies: readonly string[] = []) {
  return new Request(`http://localhost:3000/api/auth${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'doorpost-request': '1',
      cookie: cookies.map((cookie) => cookie.split(';', 1)[0]).join('; '),
    },
    body: JSON.stringify(body),
  })
}
