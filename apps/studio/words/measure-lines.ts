import type { Copy } from '@doorpost/react/headless'
import { writeSquare } from '../../../packages/react/test-support/write-square'
import { type Space, spaceOf, WIDTHS } from './space'
import { SAYINGS } from './words'

/** How a text fits at one width. */
export interface Fit {
  readonly width: number
  readonly lines: number
  readonly budget: number
  /** Share of the space that the text takes, were its lines full to their ends. */
  readonly fullness: number
}

/** How each text of a language fits that has only so much space, by the name of its saying. */
export type Fits = ReadonlyMap<string, readonly Fit[]>

/** What the icon takes of every line of an error. */
const ICON_WIDTH = 22

/** A line of the form's message cell, out of sight. */
function lay({ lang, dir }: Copy, { part, text }: Space, width: number) {
  const root = document.createElement('div')
  root.className = 'dp'
  root.lang = lang
  root.dir = dir
  root.style.cssText = `inline-size: ${width}px; font-family: Inter, 'DejaVu Sans', sans-serif`
  const field = root.appendChild(document.createElement('div'))
  field.dataset.part = 'field'
  const message = field.appendChild(document.createElement('div'))
  message.dataset.part = 'message'
  const line = message.appendChild(document.createElement('p'))
  line.dataset.part = part
  line.style.minBlockSize = '0'
  line.style.alignSelf = 'start'
  if (part === 'error') line.style.paddingInlineStart = `${ICON_WIDTH}px`
  const words = line.appendChild(document.createElement('span'))
  writeSquare(words, text)
  return { root, line, words, room: width - (part === 'error' ? ICON_WIDTH : 0) }
}

/** Lays every text of a language out as the form does, in the font it has, and counts its lines. */
export function measure(copy: Copy): Fits {
  const stage = document.createElement('div')
  stage.style.cssText =
    'position: absolute; inset-block-start: 0; visibility: hidden; contain: layout; pointer-events: none'
  stage.inert = true
  document.body.append(stage)
  const laid = SAYINGS.flatMap((saying) => {
    const space = spaceOf(copy, saying)
    return space ? [{ id: saying.id, at: WIDTHS.map((size) => ({ ...size, ...lay(copy, space, size.width) })) }] : []
  })
  stage.append(...laid.flatMap(({ at }) => at.map(({ root }) => root)))
  const fits = laid.map(({ id, at }): [string, readonly Fit[]] => [
    id,
    at.map(({ width, budget, line, words, room }) => {
      const taken = [...words.getClientRects()].reduce((sum, rect) => sum + rect.width, 0)
      const lineHeight = Number.parseFloat(getComputedStyle(line).lineHeight)
      const lines = Math.round(line.getBoundingClientRect().height / lineHeight)
      return { width, budget, lines, fullness: taken / (room * budget) }
    }),
  ])
  stage.remove()
  return new Map(fits)
}

/** Whether a text has more lines than the form keeps free for it. */
export const isTooLong = (fits: readonly Fit[] | undefined): boolean =>
  fits?.some(({ lines, budget }) => lines > budget) ?? false

/** How full the tighter of the widths is. */
export const fullestOf = (fits: readonly Fit[] | undefined): number =>
  Math.max(0, ...(fits ?? []).map(({ fullness }) => fullness))
