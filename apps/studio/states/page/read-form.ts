import { descriptionOf, nameOf } from './accessible-name'

/** A named place on a form. */
export interface PartPlace {
  readonly name: string
  /** From the corner of the form, in CSS pixels. */
  readonly x: number
  readonly y: number
}

/** Where the Tab key leads. */
export interface FocusStop extends PartPlace {
  readonly part: string
}

/** One thing that is read aloud. */
export interface SpokenLine {
  readonly role: string
  /** What is said of it in English, such as `busy`: a screen reader has words of its own for these. */
  readonly notes: readonly string[]
  /** Its name and what is read after that, each in the language of the form. */
  readonly texts: readonly string[]
  /** Where it is on the form; null for what is only heard. */
  readonly place: PartPlace | null
}

const isShown = (element: HTMLElement) =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden="true"], [hidden]')

const CONTROLS = 'a[href], button, input:not([type="hidden"]), select, textarea, [tabindex]'

const controlsIn = (page: HTMLElement) =>
  [...page.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (element) => element.tabIndex >= 0 && !element.matches(':disabled') && isShown(element),
  )

const partOf = (element: HTMLElement) => element.closest<HTMLElement>('[data-part]')?.dataset.part ?? element.localName

/** Size of a number in the picture, in pixels. */
const BADGE = 20

/** Where a number goes that stands for an element. */
function badgeAt(element: HTMLElement, page: HTMLElement): { readonly x: number; readonly y: number } {
  const corner = page.getBoundingClientRect()
  const { left, right, top } = element.getBoundingClientRect()
  // In the middle of a line there are words before it.
  const isInLine = left - corner.left > BADGE
  const [x, y] = isInLine ? [right + BADGE / 2 + 2, top + BADGE / 2] : [left, top]
  return { x: x - corner.left, y: y - corner.top }
}

/** Everything the Tab key stops at, in its order. */
export const focusOrder = (page: HTMLElement): readonly FocusStop[] =>
  controlsIn(page).map((element) => ({ name: nameOf(element), part: partOf(element), ...badgeAt(element, page) }))

const ROLES: Readonly<Record<string, string>> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  A: 'link',
  BUTTON: 'button',
  INPUT: 'field',
  P: 'text',
}

const SPOKEN = `${Object.keys(ROLES).join(', ')}, [role="alert"], [role="status"]`

const roleOf = (element: Element) => element.getAttribute('role') ?? ROLES[element.tagName] ?? 'text'

/** Height of a line of a heading, in pixels: a number is beside the first one. */
const FIRST_LINE = 30

/** Where a number goes that covers no words: in the margin that the line begins at, or behind what is in a line. */
function badgeBeside(element: HTMLElement, page: HTMLElement): { readonly x: number; readonly y: number } {
  const corner = page.getBoundingClientRect()
  const { left, right, top, height } = element.getBoundingClientRect()
  const isRtl = page.querySelector<HTMLElement>('[dir]')?.dir === 'rtl'
  const [start, end, out] = isRtl ? [right, left, 1] : [left, right, -1]
  const isInLine = Math.abs(start - (isRtl ? corner.right : corner.left)) > BADGE
  const x = isInLine ? end - out * (BADGE / 2 + 2) : start + out * (BADGE / 2 + 4)
  return { x: x - corner.left, y: top + Math.min(height, FIRST_LINE) / 2 - corner.top }
}

/** A region that only screen readers notice is a pixel in size. */
const isSeen = ({ offsetWidth, offsetHeight }: HTMLElement) => Math.min(offsetWidth, offsetHeight) > 1

function lineOf(element: HTMLElement): Omit<SpokenLine, 'place'> {
  const role = roleOf(element)
  const isControl = role === 'button' || role === 'link' || role === 'field'
  const texts = isControl
    ? [nameOf(element), descriptionOf(element)]
    : [element.textContent?.replace(/\s+/g, ' ').trim() ?? '']
  const isBusy = isControl && element.getAttribute('aria-busy') === 'true'
  const isOff = isControl && element.getAttribute('aria-disabled') === 'true'
  return { role, notes: isBusy ? ['busy'] : isOff ? ['unavailable'] : [], texts: texts.filter(Boolean) }
}

/** What a screen reader reads from the top to the bottom. */
export const readingOrder = (page: HTMLElement): readonly SpokenLine[] =>
  [...page.querySelectorAll<HTMLElement>(SPOKEN)]
    .filter((element) => isShown(element) && element.getAttribute('type') !== 'hidden')
    .map((element) => {
      const line = lineOf(element)
      return { ...line, place: isSeen(element) ? { name: line.role, ...badgeBeside(element, page) } : null }
    })
    .filter(({ texts }) => texts.length > 0)

/** One thing that the visitor can do. */
export interface VisitorAction {
  readonly verb: 'Follow' | 'Press' | 'Read the field' | 'Tick' | 'Type into'
  /** The name of the control, in the language of the form. */
  readonly name: string
}

function verbFor(element: HTMLElement): VisitorAction['verb'] {
  const role = roleOf(element)
  if (role !== 'field') return role === 'link' ? 'Follow' : 'Press'
  if (element.matches('[type="checkbox"]')) return 'Tick'
  return element.hasAttribute('readonly') ? 'Read the field' : 'Type into'
}

/** Says no, by itself or by what it is in: a code that is over can be typed, and leads nowhere. */
const leadsNowhere = (element: HTMLElement) =>
  element.getAttribute('aria-disabled') === 'true' ||
  (roleOf(element) === 'field' && element.closest('[data-part="code-step"]')?.getAttribute('data-state') === 'over')

/** What the visitor can do: each control that does something now. */
export const actionsIn = (page: HTMLElement): readonly VisitorAction[] =>
  controlsIn(page)
    .filter((element) => !leadsNowhere(element))
    .map((element) => ({ verb: verbFor(element), name: nameOf(element) }))

/** The parts that are there, in their order, each where it is first. */
export function partsIn(page: HTMLElement): readonly PartPlace[] {
  const corner = page.getBoundingClientRect()
  const places = [...page.querySelectorAll<HTMLElement>('[data-part]')].map((element) => {
    const { left, top } = element.getBoundingClientRect()
    return [element.dataset.part ?? '', { x: left - corner.left, y: top - corner.top }] as const
  })
  const first = new Map(places.toReversed())
  return [...new Set(places.map(([name]) => name))].map((name) => ({ name, ...(first.get(name) ?? { x: 0, y: 0 }) }))
}
