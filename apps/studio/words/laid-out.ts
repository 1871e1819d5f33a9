import type { Copy } from '@doorpost/react/headless'
import type { PlaceName } from './space'

/** What the icon takes of every line of an error. */
const ICON_WIDTH = 22

interface Part {
  readonly tag: string
  readonly part?: string
}

const IN_FIELD: readonly Part[] = [{ tag: 'div', part: 'field' }, { tag: 'div', part: 'message' }, { tag: 'p' }]
const IN_HEADER: readonly Part[] = [{ tag: 'div', part: 'header' }, { tag: 'p' }]
const HEADING: readonly Part[] = [
  { tag: 'div', part: 'header' },
  { tag: 'h2', part: 'heading' },
]

/** The elements around a text, from the outermost; the sheet of the form gives each what it takes of the room. */
const AROUND: Readonly<Record<PlaceName, readonly Part[]>> = {
  error: IN_FIELD,
  hint: IN_FIELD,
  heading: HEADING,
  question: HEADING,
  sentence: IN_HEADER,
  failure: IN_HEADER,
  label: [{ tag: 'label' }],
  button: [{ tag: 'button', part: 'send-button' }],
  link: [{ tag: 'button', part: 'change-email' }],
  aside: [{ tag: 'div', part: 'below' }, { tag: 'p' }],
}

/** A form that has only this one part, out of sight, and the element to write its text into. */
export function laidOut({ lang, dir }: Copy, place: PlaceName, width: number) {
  const root = document.createElement('div')
  root.className = 'dp'
  root.lang = lang
  root.dir = dir
  root.style.cssText = `inline-size: ${width}px; font-family: Inter, 'DejaVu Sans', sans-serif`
  let inner: HTMLElement = root
  for (const { tag, part } of AROUND[place]) {
    const element = inner.appendChild(document.createElement(tag))
    if (part) element.dataset.part = part
    inner = element
  }
  if (place === 'error') inner.style.paddingInlineStart = `${ICON_WIDTH}px`
  // The whole width: a small button is as wide as its words are.
  inner.style.inlineSize = '100%'
  const words = inner.appendChild(document.createElement('span'))
  // A word that is too long for the room takes a line more, as it would stick out otherwise.
  words.style.cssText = 'display: block; inline-size: 100%; overflow-wrap: anywhere'
  return { root, words }
}
