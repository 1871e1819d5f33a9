import '../../looks/clay.css'
import '../../looks/meadow.css'
import axe from 'axe-core'
import { afterEach, describe, expect, test } from 'vitest'
import { visit } from '../../../test-support/visit-in-browser'
import { fakePending } from '../../testing/fake-data'
import type { LoginFormProps } from './login-form'

const pending = fakePending({ email: 'ada@gmail.com' })
const at = (changes: Parameters<typeof fakePending>[0]) => ({ pending: { ...pending, ...changes } })

const challenge = (
  <label>
    <input type="checkbox" name="challenge" />A person
  </label>
)

const STATES: Readonly<Record<string, LoginFormProps>> = {
  'email.idle': { slots: { logo: 'Acme', terms: 'By continuing you accept the terms.', footer: 'Help' } },
  'email.invalid': { email: 'ada', error: { code: 'invalid_email' } },
  'email.rate-limited': { email: 'ada@example.com', error: { code: 'rate_limited', retryAfterSeconds: 30 } },
  'email.challenge': { error: { code: 'challenge_required' }, slots: { challenge } },
  'code.empty': { pending },
  'code.wrong': { pending, error: { code: 'invalid_code', attemptsLeft: 4 } },
  'code.last-attempt': { pending, error: { code: 'invalid_code', attemptsLeft: 1 } },
  'code.expired': at({ expiresInSeconds: 0, resendAfterSeconds: 0 }),
  'code.expiring': at({ expiresInSeconds: 45, resendAfterSeconds: 0 }),
  'code.challenge': { pending, error: { code: 'challenge_required' }, slots: { challenge } },
  'code.refused': { pending, error: { code: 'code_refused' } },
  'code.locked': { ...at({ attemptsLeft: 0 }), error: { code: 'too_many_attempts', retryAfterSeconds: 60 } },
  'code.alphanumeric': at({ codeAlphabet: 'alphanumeric', codeLength: 8 }),
  'code.provider-unavailable': { pending, error: { code: 'provider_unavailable', mailMayArrive: true } },
  'link.waiting': at({ delivery: 'link' }),
  'link.different-browser': { error: { code: 'different_browser' } },
  'link.already-signed-in': { signedIn: { email: 'a•••@example.com', redirectTo: '/account' } },
}

/** Right to left and forced colours are looked at in Storybook's own run. */
const MODES = {
  light: () => setPage({ theme: 'light' }),
  dark: () => setPage({ theme: 'dark' }),
  meadow: () => setPage({ theme: 'meadow light' }),
  clay: () => setPage({ theme: 'clay light' }),
  'meadow, dark': () => setPage({ theme: 'meadow dark' }),
  'clay, dark': () => setPage({ theme: 'clay dark' }),
}

function setPage({ theme = 'light' }) {
  const { documentElement: root, body } = document
  root.dataset.dpTheme = theme
  root.lang = 'en'
  document.title = 'Sign in'
  body.className = 'dp-surface'
}

afterEach(() => setPage({}))

/** One rule is about the page around the form, which has no landmarks here. */
const rules = { region: { enabled: false }, 'landmark-one-main': { enabled: false } }

describe.each(Object.entries(MODES))('axe finds nothing, %s', (_, set) => {
  test.each(Object.entries(STATES))('%s', async (_name, props) => {
    set()
    const { container } = visit({ props })
    const { violations } = await axe.run(container, { rules })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
})

test('adds no landmark to a page that has its own', async () => {
  for (const props of Object.values(STATES)) {
    const { container, unmount } = visit({ props })
    expect(container.querySelectorAll('header, footer, main, nav, aside, section, article')).toHaveLength(0)
    unmount()
  }
})

/** Every text is followed by a word that no line can hold. */
function lengthenTexts(container: HTMLElement) {
  const texts = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) if (texts.currentNode.textContent?.trim()) texts.currentNode.textContent += 'o'.repeat(120)
}

describe('a word without an end stays in the form', () => {
  test.each(Object.entries(STATES))('%s', (_, props) => {
    const { container } = visit({ props })
    lengthenTexts(container)
    const { right } = container.querySelector('[data-part="login"]')?.getBoundingClientRect() ?? new DOMRect()
    const outside = [...container.querySelectorAll('h1, p, button, a, label, form')].filter(
      (part) => part.getBoundingClientRect().right > right + 1 || part.scrollWidth > part.clientWidth + 1,
    )
    const seen = outside.filter((part) => !part.closest('[data-part="status"]') && part.clientWidth > 1)
    expect(seen.map((part) => part.outerHTML)).toEqual([])
  })
})

describe('the narrowest screen', () => {
  test.each(Object.entries(STATES))('%s fits 288 pixels', (_, props) => {
    const { container } = visit({ props })
    container.style.inlineSize = '288px'
    expect(container.scrollWidth).toBeLessThanOrEqual(288)
    const slots = [...container.querySelectorAll('[data-part=code-slot]')]
    if (slots.length === 6) expect(slots.map((slot) => slot.getBoundingClientRect().width)).toEqual(Array(6).fill(40))
  })
})
