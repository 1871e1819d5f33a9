import { afterEach, describe, expect, test } from 'vitest'
import { visit } from '../../../test-support/visit-in-browser'
import { unlayeredSheet } from '../../../unlayered-sheet'
import sheet from '../../styles.css?raw'
import { fakePending } from '../../testing/fake-data'
import type { LoginFormProps } from './login-form'

const pending = fakePending({ email: 'ada@gmail.com' })

const STATES: Readonly<Record<string, LoginFormProps>> = {
  address: { slots: { terms: 'Terms', footer: 'Help' } },
  'no address': { error: { code: 'invalid_email' } },
  code: { pending },
  'wrong code': { pending, error: { code: 'invalid_code', attemptsLeft: 4 } },
  locked: {
    pending: { ...pending, attemptsLeft: 0 },
    error: { code: 'too_many_attempts', retryAfterSeconds: 60 },
  },
  link: { pending: { ...pending, delivery: 'link' } },
}

/** A host that dresses elements by name, outside any layer: what there is in such sheets, all at once. */
const HOST = `
  div, label, p { text-align: center }
  header { position: fixed; inset: 0 0 auto; height: 60px; padding: 20px; background: navy; color: white }
  footer { position: absolute; bottom: 0; padding: 40px; background: black; color: white }
  form { display: flex; gap: 30px; padding: 24px; border: 1px solid; box-shadow: 0 0 8px; background: pink }
  h1 { border-bottom: 2px solid; padding: 8px; font: 50px serif; text-transform: uppercase }
  p { max-width: 20ch; margin: 3rem; font: italic 10px serif; text-indent: 2em }
  label { float: left; width: 120px; letter-spacing: 0.1em; color: yellow; font: 10px serif; text-transform: uppercase }
  input { width: 200px; max-width: 200px; margin: 9px; border: 3px dotted; padding: 0; opacity: 0.7; font: 10px serif }
  button { float: right; width: auto; border: 0; padding: 0; background: red; box-shadow: 0 4px; font: 10px serif }
  a { display: block; padding: 8px; border-bottom: 2px solid; background: yellow }
  a::after { content: "!" }
  svg { display: block; width: 100%; height: 1em }
  svg path { fill: red; stroke: red }
  strong, span { display: block; color: red; font-size: 2em }
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

test('what the page puts into the form looks as it does elsewhere on the page', () => {
  add(unlayeredSheet(sheet))
  add('a { background: rgb(255, 255, 0) } .mine { box-shadow: 0 0 8px rgb(255, 0, 0) }')
  const props = {
    slots: { terms: <a href="/terms">Terms</a> },
    elements: { button: <button type="submit" className="mine" /> },
  }
  const { container } = visit({ props })
  const styleOf = (selector: string) => getComputedStyle(container.querySelector(selector) ?? container)
  expect(styleOf('[data-part=terms] a').backgroundColor).toBe('rgb(255, 255, 0)')
  expect(styleOf('.mine').boxShadow).toContain('rgb(255, 0, 0)')
})

test('a logo stands where the look puts it, although a reset makes every image a block', () => {
  add(`.dp { --dp-align: center } ${unlayeredSheet(sheet)}`)
  add('img, svg { display: block }')
  const { container } = visit({ props: { logo: <svg viewBox="0 0 24 24" /> } })
  const logo = container.querySelector('[data-part=logo]')?.getBoundingClientRect() ?? new DOMRect()
  const picture = container.querySelector('[data-part=logo] svg')?.getBoundingClientRect() ?? new DOMRect()
  expect(picture.left - logo.left).toBe(logo.right - picture.right)
  expect(picture.left).toBeGreaterThan(logo.left)
})
