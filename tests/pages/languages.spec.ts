import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { LinkConfirmProps, LoginFormProps } from '@doorpost/react'
import { type FakeClientOptions, fakePending } from '@doorpost/react/testing'
import { AUTH_ERROR_CODES } from '@doorpost/server/contract'
import { expect, type Page, test } from '@playwright/test'
import { build } from 'esbuild'
import { languages as languageExports } from '../../scripts/languages.mjs'

const languages = Object.keys(languageExports)

/** What the page shows: a part, and how its server answers. */
interface View {
  readonly part?: 'LoginForm' | 'LinkConfirm'
  readonly props?: LoginFormProps | LinkConfirmProps
  readonly server?: FakeClientOptions
}

declare global {
  interface Window {
    /** Renders the view again, without a network and with a clock that stands still. */
    show(lang: string, view: View): void
  }
}

const pageScript = `
  import { createElement } from 'react'
  import { flushSync } from 'react-dom'
  import { createRoot } from 'react-dom/client'
  import * as parts from '@doorpost/react'
  import { fakeClient, fakeClock } from '@doorpost/react/testing'
  ${languages.map((lang, index) => `import * as copy${index} from '@doorpost/react/copy/${lang}'`).join('\n')}
  const copies = [${languages.map((_, index) => `...Object.values(copy${index})`)}]
  const channel = { post() {}, listen: () => () => {} }
  let root
  window.show = (lang, { part = 'LoginForm', props, server }) => {
    root?.unmount()
    root = createRoot(document.querySelector('main'))
    const copy = copies.find((language) => language.lang === lang)
    Object.assign(document.documentElement, { lang, dir: copy.dir })
    const common = { copy, channel, client: fakeClient(server), now: fakeClock().now, navigate() {} }
    flushSync(() => root.render(createElement(parts[part], { ...common, ...props })))
  }
`

const email = 'augusta.ada.king.lovelace@gmail.com'
const code = (changes: Parameters<typeof fakePending>[0] = {}): LoginFormProps => ({
  pending: fakePending({ email, ...changes }),
})
const masked = 'a•••@a-rather-long-name.example.com'
const link = { ticket: 'ticket-1', linkToken: 'link-token', email }

const views: readonly (readonly [name: string, view: View])[] = [
  ['email', {}],
  ['code', { props: code() }],
  ['code alone', { props: code({ delivery: 'code' }) }],
  ['link alone', { props: code({ delivery: 'link' }) }],
  ['code, ready to send again', { props: code({ resendAfterSeconds: 0 }) }],
  ['code, ending', { props: code({ expiresInSeconds: 45 }) }],
  ['code, expired', { props: code({ expiresInSeconds: 0, resendAfterSeconds: 0 }) }],
  ['code, locked', { props: { ...code({ attemptsLeft: 0 }), error: { code: 'too_many_attempts' } } }],
  ['signed in already', { props: { signedIn: { email: masked, redirectTo: '/' } } }],
  ['confirm', { part: 'LinkConfirm', props: { link } }],
  ['a late mail', { props: { error: { code: 'provider_unavailable', mailMayArrive: true } } }],
  ['with a reference', { props: { error: { code: 'internal', reference: '7f3a9c1e-55d0-4f6b' } } }],
  ...[
    ...AUTH_ERROR_CODES,
    ...(['offline', 'network', 'timeout', 'unexpected_response', 'cookies_blocked'] as const),
  ].flatMap((failure) => {
    const error = { code: failure, retryAfterSeconds: 45 }
    return [
      [`email, ${failure}`, { props: { error } }],
      [`code, ${failure}`, { props: { ...code(), error: { ...error, attemptsLeft: 3, during: 'verify' } } }],
    ] as const
  }),
]

/** Elements whose content is wider than they are, or that stand out of the page. What is only spoken may. */
const overflowing = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth: width } = document.documentElement
    return [document.documentElement, ...document.querySelectorAll('body, main, main *:not([data-part=status])')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        // An inline element has no width of its own to overflow.
        const isTooNarrow = element.clientWidth > 0 && element.scrollWidth > element.clientWidth
        return isTooNarrow || left < 0 || right > width
      })
      .map((element) => `${element.tagName} ${element.getAttribute('data-part') ?? ''}: ${element.textContent}`)
  })

test.use({ viewport: { width: 320, height: 800 }, contextOptions: { reducedMotion: 'reduce' } })

let html = ''

test.beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: pageScript, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  const script = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script')
  const styles = readFileSync(createRequire(import.meta.url).resolve('@doorpost/react/styles.css'), 'utf8')
  const body = 'body { margin: 0; padding: 16px; font-family: sans-serif }'
  html = `<!doctype html><meta charset="utf-8"><style>${styles}${body}</style><main></main><script>${script}</script>`
})

for (const lang of languages) {
  test.describe(lang, () => {
    test.beforeEach(({ page }) => page.setContent(html))

    const show = (page: Page, view: View) =>
      page.evaluate(([lang, view]) => window.show(lang, JSON.parse(view)), [lang, JSON.stringify(view)] as const)

    test('fits 320 pixels in every state', async ({ page }) => {
      for (const [name, view] of views) {
        await show(page, view)
        await expect.soft(page.locator('[data-part=heading]'), name).toBeVisible()
        expect.soft(await overflowing(page), name).toEqual([])
      }
    })

    test('moves nothing when a code is wrong', async ({ page }) => {
      await show(page, { props: code(), server: { script: { verify: [{ code: 'invalid_code', attemptsLeft: 4 }] } } })
      const button = page.locator('[data-part=verify-button]')
      const before = await button.boundingBox()
      await page.locator('[data-part=code-input]').fill('000000')
      await expect(page.locator('[role=alert]')).toContainText('4')
      expect(await button.boundingBox()).toEqual(before)
      expect(await overflowing(page)).toEqual([])
    })
  })
}

test('an overflow would be noticed', async ({ page }) => {
  await page.setContent(html)
  await page.evaluate(() => window.show('de', {}))
  expect(await overflowing(page)).toEqual([])
  await page.addStyleTag({ content: '[data-part=hint] { white-space: nowrap }' })
  expect(await overflowing(page)).not.toEqual([])
})
