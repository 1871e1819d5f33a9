/** A helper of a saved test, by its name. A test holds those that it uses, and what these use. */
export const HELPERS = {
  emulator: `/** The emulator that the app sends its email through: the app's own SCALEKIT_ENVIRONMENT_URL. */
const emulator = process.env.SCALEKIT_ENVIRONMENT_URL ?? 'http://localhost:8788'`,
  signInPage: `/** Where the app has its sign-in page. */
const signInPage = '/login'`,
  signedInPage: `/** Where the app takes somebody who has signed in. */
const signedInPage = '/dashboard'`,
  handlers: `/** Where the app has the kit's handlers. */
const handlers = '/api/auth'`,
  Mail: `interface Mail {
  readonly code: string
  readonly link: string
}`,
  mailsTo: `/** The emails to an address, newest first, once there are \`count\` of them. */
async function mailsTo(email: string, count: number): Promise<readonly [Mail, ...Mail[]]> {
  let mails: readonly Mail[] = []
  const read = async () => {
    const inbox = await fetch(\`\${emulator}/_emulator/messages?to=\${encodeURIComponent(email)}\`)
    mails = (await inbox.json()).messages
    return mails.length
  }
  await expect.poll(read, { message: \`emails to \${email}\` }).toBe(count)
  const [newest, ...older] = mails
  if (!newest) throw new Error(\`There is no email to \${email}.\`)
  return [newest, ...older]
}`,
  tellEmulator: `/** Tells the emulator something, for every test that uses it: run these tests one after the other. */
async function tellEmulator(method: 'POST' | 'PATCH', path: string, body: object) {
  const answer = await fetch(\`\${emulator}/_emulator/\${path}\`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.ok).toBe(true)
}`,
  answerNext: `/** Answers the next request of this name in the app's place. */
const answerNext = (page: Page, name: string, status: number, error: object) =>
  disturbNext(page, name, (route) => route.fulfill({ status, json: { error } }))`,
  disturbNext: `/** Comes between the page and the app, once. */
const disturbNext = (page: Page, name: string, disturb: (route: Route) => unknown) =>
  page.route(\`**\${handlers}/\${name}\`, disturb, { times: 1 })`,
  wrongCode: `/** A code of the same shape that is not the one of the email; another for each turn. */
const wrongCode = (code: string, turn: number) => \`\${(Number(code[0]) + turn) % 10}\${code.slice(1)}\``,
  emailField: `const emailField = (page: Page) => page.locator('input[type=email]')`,
  sendButton: `const sendButton = (page: Page) => page.locator('[data-part=send-button]')`,
  codeField: `const codeField = (page: Page) => page.locator('input[autocomplete=one-time-code]')`,
  resendButton: `const resendButton = (page: Page) => page.locator('[data-part=resend-button]')`,
  alert: `const alert = (page: Page) => page.locator('[data-part=error]').filter({ hasText: /\\S/ })`,
} as const

/** A key of {@link HELPERS}. */
export type HelperName = keyof typeof HELPERS

/** The keys of an object are what its type says as long as nothing is added to it. */
const NAMES = Object.keys(HELPERS) as readonly HelperName[]

const mentions = (text: string, name: HelperName) => new RegExp(`\\b${name}\\b`).test(text)

/** The helpers that a text uses, with what they use, in their own order. */
export function helpersFor(text: string): readonly string[] {
  const needed = new Set<HelperName>()
  const need = (used: string) => {
    for (const name of NAMES) {
      if (needed.has(name) || !mentions(used, name)) continue
      needed.add(name)
      need(HELPERS[name])
    }
  }
  need(text)
  return NAMES.filter((name) => needed.has(name)).map((name) => HELPERS[name])
}
