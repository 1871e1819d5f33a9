import { afterEach, describe, expect, test } from 'vitest'
import { visit } from '../../../test-support/visit-in-browser'
import { ar } from '../../copy/ar'
import type { LoginFormProps } from './login-form'

const { documentElement: root, body } = document

afterEach(() => {
  root.dir = 'ltr'
  delete root.dataset.dpTheme
  body.className = ''
})

const part = ({ container }: ReturnType<typeof visit>, name: string) => {
  const element = container.querySelector(`[data-part="${name}"]`)
  if (!element) throw new Error(`nothing is ${name}`)
  return element
}

const svg = (size: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" ${size}><path d="M0 0h9v9H0z"/></svg>`)}`

describe('a logo is 36 pixels high and keeps its shape', () => {
  test.each<[name: string, logo: LoginFormProps['logo']]>([
    ['drawn in the page, without a size', <svg key="" viewBox="0 0 24 24" />],
    ['drawn in the page, larger', <svg key="" viewBox="0 0 24 24" width="400" height="400" />],
    ['an image without a size', <img key="" alt="" src={svg('viewBox="0 0 9 9"')} />],
    ['an image that is wider than the form', <img key="" alt="" src={svg('width="3000" height="100"')} />],
  ])('%s', async (_, logo) => {
    const picture = part(visit({ props: { logo } }), 'logo').firstElementChild
    if (picture instanceof HTMLImageElement) await picture.decode()
    const { height } = picture?.getBoundingClientRect() ?? {}
    expect([height, picture && getComputedStyle(picture).objectFit]).toEqual([36, 'contain'])
    expect(picture?.getBoundingClientRect().width).toBeLessThanOrEqual(352)
  })
})

describe('an address begins where the language of the form does', () => {
  test.each<[align: string, page: string, props: LoginFormProps]>([
    ['start', 'ltr', {}],
    ['right', 'ltr', { copy: ar }],
    ['right', 'rtl', { copy: ar }],
    ['start', 'rtl', {}],
  ])('%s, on a page that is %s', (align, page, props) => {
    root.dir = page
    expect(getComputedStyle(visit({ props }).emailField()).textAlign).toBe(align)
  })
})

/** Relative luminance (WCAG 2.2) of a computed colour. */
function luminance(colour: string) {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data]
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one: string, other: string) => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

test.each([
  ['light', '#ffffff', '#18181b'],
  ['light', '#fde68a', '#18181b'],
  ['dark', '#000000', '#ffffff'],
  ['dark', '#1a1a2e', '#ffffff'],
])('a button in an accent like the page is seen by its edge: %s, %s', (theme, accent, onAccent) => {
  root.dataset.dpTheme = theme
  body.className = 'dp-surface'
  const button = part(visit({ props: { brand: { accent, onAccent } } }), 'send-button')
  const edge = getComputedStyle(button).borderTopColor
  expect(contrast(edge, getComputedStyle(body).backgroundColor)).toBeGreaterThanOrEqual(3)
})
