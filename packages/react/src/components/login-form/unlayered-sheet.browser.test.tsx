import { afterEach, describe, expect, test } from 'vitest'
import { visit } from '../../../test-support/visit-in-browser'
import { unlayeredSheet } from '../../../unlayered-sheet'
import sheet from '../../styles.css?raw'
import { fakePending } from '../../testing/fake-data'
import type { LoginFormProps } from './login-form'

const pending = fakePending({ email: 'ada@gmail.com' })

const STATES: Readonly<Record<string, LoginFormProps>> = {
  address: { logo: <svg viewBox="0 0 24 24" />, slots: { terms: 'Terms', footer: 'Help' } },
  'no address': { error: { code: 'invalid_email' } },
  code: { pending },
  'wrong code': { pending, error: { code: 'invalid_code', attemptsLeft: 4 } },
  locked: {
    pending: { ...pending, attemptsLeft: 0 },
    error: { code: 'too_many_attempts', retryAfterSeconds: 60 },
  },
  link: { pending: { ...pending, delivery: 'link' } },
}

/** A host that dresses elements by name, outside any layer. */
const HOST = `
  button { background: red; border: 0; border-radius: 0; color: yellow; font: 10px serif; padding: 0 }
  input { background: red; border: 3px dotted; color: yellow; font: 10px serif; padding: 0 }
  label { color: yellow; font: 10px serif }
  h1 { font: 50px serif }
  p { margin: 3rem; font: 10px serif }
  header { position: fixed; inset: 0 0 auto; height: 60px; padding: 20px; background: navy; color: white }
  footer { position: absolute; bottom: 0; padding: 40px; background: black; color: white }
`

const added: HTMLElement[] = []
function add(css: string) {
  const style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
  added.push(style)
}
afterEach(() => {
  for (const style of added.splice(0)) style.remove()
})

/** How everything that is seen looks: a line for each property of each element, custom properties left out. */
function looks(container: HTMLElement) {
  const seen = [...container.querySelectorAll('.dp, .dp *')].filter((element) => element.getClientRects().length > 0)
  return seen.flatMap((element, place) => {
    const style = getComputedStyle(element)
    const name = `${place} ${element.localName} ${element.getAttribute('data-part') ?? ''}`
    return [...style]
      .filter((property) => !property.startsWith('--'))
      .map((property) => `${name} ${property}: ${style.getPropertyValue(property)}`)
  })
}

/** What is not as it was. */
const changes = (before: readonly string[], container: HTMLElement) => {
  const after = new Set(looks(container))
  return before.filter((line) => !after.has(line))
}

/** Without movement, which would be seen halfway. */
const still = '*, ::before { animation: none !important; transition: none !important }'

describe.each(Object.entries(STATES))('%s', (_, props) => {
  test('looks the same by the unlayered sheet, on a page that dresses every element', () => {
    add(still)
    const { container } = visit({ props })
    const layered = looks(container)
    add(unlayeredSheet(sheet))
    expect(changes(layered, container)).toEqual([])
    add(HOST)
    expect(changes(layered, container)).toEqual([])
  })
})
