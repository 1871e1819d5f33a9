import '@fontsource/inter/latin-400.css'
import '@fontsource/inter/latin-ext-400.css'
import '../../looks/clay.css'
import { AUTH_ERROR_CODES } from '@doorpost/server/contract'
import { beforeAll, expect, test } from 'vitest'
import { visit } from '../../../test-support/visit-in-browser'
import type { Copy } from '../../core/copy'
import type { SignInError } from '../../core/sign-in-error'
import { fakePending } from '../../testing/fake-data'
import type { LoginFormProps } from './login-form'

const modules = import.meta.glob<Record<string, Copy>>(['../../copy/*.ts', '!../../copy/*.test.ts'], { eager: true })
const languages = Object.values(modules).flatMap((exported) => Object.values(exported))

/** A failure of each kind, with everything it may have to say. */
const errors: readonly SignInError[] = [
  ...AUTH_ERROR_CODES.map((code) => ({ code })),
  ...(['offline', 'network', 'timeout', 'cookies_blocked'] as const).map((code) => ({ code })),
  { code: 'invalid_code', attemptsLeft: 4 },
  { code: 'rate_limited', retryAfterSeconds: 600 },
  { code: 'provider_unavailable', during: 'verify' },
  { code: 'provider_unavailable', during: 'send', mailMayArrive: true },
  { code: 'internal', reference: '4F7K-2Q9M' },
]
/** The heading says the first three, and the last brings a CAPTCHA that needs room. */
const ELSEWHERE = ['link_invalid', 'different_browser', 'no_pending_sign_in', 'challenge_required']

/** From the top of the field to the button, which an error under the field may not push. */
function pathToButton(props: LoginFormProps, width: number, look = 'ink'): number {
  const { container, unmount } = visit({ props })
  container.dataset.dpTheme = look
  container.style.cssText = `inline-size: ${width}px; font-family: Inter, 'DejaVu Sans', sans-serif`
  const field = container.querySelector('[data-part=field]')
  const button = container.querySelector('[data-part=send-button], [data-part=verify-button]')
  if (!field || !button) throw new Error('no field or no button')
  const path = button.getBoundingClientRect().top - field.getBoundingClientRect().top
  unmount()
  return path
}

beforeAll(async () => {
  expect((await document.fonts.load('14px Inter', 'ał')).length).toBeGreaterThan(0)
})

/** What moves the button, with where it is without an error and with it. */
function movedBy(copy: Copy, width: number, look?: string) {
  const pending = fakePending()
  const idle = { email: pathToButton({ copy }, width, look), code: pathToButton({ copy, pending }, width, look) }
  return errors.flatMap((error) => {
    if (ELSEWHERE.includes(error.code)) return []
    const now = {
      email: pathToButton({ copy, error, email: 'ada' }, width, look),
      code: pathToButton({ copy, error, pending }, width, look),
    }
    return now.email === idle.email && now.code === idle.code ? [] : [[error.code, idle, now]]
  })
}

const cases = languages.flatMap((copy) => [352, 288].map((width) => [copy.lang, width, copy] as const))

test.each(cases)('%s at %d pixels: the button is where it was, whatever goes wrong', (_, width, copy) => {
  expect(movedBy(copy, width)).toEqual([])
})

test.each(languages.map((copy) => [copy.lang, copy] as const))(
  '%s in clay: its wide face has room for it, too',
  (_, copy) => {
    expect(movedBy(copy, 352, 'clay')).toEqual([])
  },
)
