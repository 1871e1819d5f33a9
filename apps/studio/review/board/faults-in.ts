import { converter } from 'culori'
import { contrast } from '../../stage/contrast'
import { nameOf } from '../../states/page/accessible-name'

/** Half a pixel is rounding. */
const ROUNDING = 1
/** WCAG 2.5.8. */
const LEAST_TARGET = 24

const toRgb = converter('rgb')

/** `#rrggbb` of a computed colour, or nothing for one that lets something through. */
function opaque(colour: string): string | undefined {
  const rgb = toRgb(colour)
  if (!rgb || (rgb.alpha ?? 1) < 1) return undefined
  const hex = [rgb.r, rgb.g, rgb.b].map((channel) =>
    Math.round(Math.min(1, Math.max(0, channel)) * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${hex.join('')}`
}

function backgroundOf(element: Element | null): string | undefined {
  if (!element) return undefined
  return opaque(getComputedStyle(element).backgroundColor) ?? backgroundOf(element.parentElement)
}

const isHidden = (element: HTMLElement) =>
  element.offsetWidth <= 1 || element.offsetHeight <= 1 || getComputedStyle(element).visibility === 'hidden'

const holdsText = (element: Element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())

const partOf = (element: Element) => element.closest<HTMLElement>('[data-part]')?.dataset.part ?? element.localName

/** Text that says nothing may be faint: buttons that wait, and slots that are over. */
const isInactive = (element: Element) =>
  element.closest('[aria-disabled="true"], [data-part="code-step"][data-state="over"] [data-part="code-slots"]') !==
  null

function faintIn(elements: readonly HTMLElement[]): string[] {
  return elements
    .filter((element) => holdsText(element) && !isInactive(element))
    .flatMap((element) => {
      const [front, back] = [opaque(getComputedStyle(element).color), backgroundOf(element)]
      if (!front || !back) return []
      const found = contrast(front, back)
      return found < 4.5 ? [`${partOf(element)}: ${found.toFixed(1)}:1, needs 4.5`] : []
    })
}

function linesOf(element: Element): number {
  const range = element.ownerDocument.createRange()
  range.selectNodeContents(element)
  return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size
}

const NAMED = 'button, a[href], input:not([type="hidden"]), label, h1, h2, h3'

const SET_ASIDE = '[hidden], [aria-hidden="true"], [tabindex="-1"]:not(h1, h2, h3)'

/** Also of those that have no size: a heading without words has none. */
function namelessIn(page: Element): string[] {
  // Of the page only: the whole picture is hidden from whoever listens to the room.
  const setAside = [...page.querySelectorAll(SET_ASIDE)]
  const nameless = [...page.querySelectorAll<HTMLElement>(NAMED)].filter(
    (element) => nameOf(element) === '' && !setAside.some((hidden) => hidden.contains(element)),
  )
  return [...new Set(nameless.map((element) => `${partOf(element)}: says nothing`))]
}

const NORMAL_TEXT_PX = 16

/** Whoever asks for large text gives the lines up that are kept free for it: nothing may be lost, but it may move. */
const isLargeText = ({ ownerDocument: { documentElement } }: Element) =>
  Number.parseFloat(getComputedStyle(documentElement).fontSize) > NORMAL_TEXT_PX

/** Lines that the look keeps free for what stands under a field. */
function linesKept(element: Element): number {
  const { minBlockSize, lineHeight } = getComputedStyle(element)
  return Math.round(Number.parseFloat(minBlockSize) / Number.parseFloat(lineHeight)) || 0
}

/** An error moves the button when it has more lines than its hint had and than are kept free. */
function longIn(page: Element): string[] {
  return [...page.querySelectorAll<HTMLElement>('[data-part="field"] [data-part="message"]')].flatMap((message) => {
    const [error, hint] = ['error', 'hint'].map((part) => message.querySelector(`[data-part="${part}"]`))
    if (!error?.textContent) return []
    const room = Math.max(linesKept(error), hint ? linesOf(hint) : 0)
    const lines = linesOf(error)
    return lines > room ? [`the error has ${lines} lines and room for ${room}: it moves the button`] : []
  })
}

/**
 * What is wrong with a form as it is drawn, in words: wider than its page, an error that moves what is below it, too faint, too
 * small to press, nameless. Of layout only, so that a picture may be scaled.
 */
export function faultsIn(page: HTMLElement): readonly string[] {
  const elements = [...page.querySelectorAll<HTMLElement>('*')].filter((element) => !isHidden(element))
  const wide = page.scrollWidth > page.clientWidth + ROUNDING ? ['wider than the page'] : []
  const small = elements
    .filter((element) => element.matches('button, a[href]'))
    .filter(({ offsetWidth, offsetHeight }) => Math.min(offsetWidth, offsetHeight) < LEAST_TARGET)
    .map((element) => `${partOf(element)}: less than ${LEAST_TARGET} px`)
  return [...wide, ...(isLargeText(page) ? [] : longIn(page)), ...faintIn(elements), ...small, ...namelessIn(page)]
}
