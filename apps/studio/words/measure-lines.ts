import type { Copy } from '@doorpost/react/headless'
import { writeSquare } from '../../../packages/react/test-support/write-square'
import { laidOut } from './laid-out'
import { PLACES, type PlaceName, spaceOf, WIDTHS } from './space'
import { SAYINGS } from './words'

/** How a text fits at one width. */
export interface Fit {
  readonly place: PlaceName
  readonly width: number
  readonly lines: number
  readonly budget: number
  /** Share of the space that the text takes, were its lines full to their ends. */
  readonly fullness: number
}

/** How each text of a language that is seen fits where it stands, by the name of its saying. */
export type Fits = ReadonlyMap<string, readonly Fit[]>

/** Lays every text of a language out as the form does, in the font it has, and counts its lines. */
export function measure(copy: Copy): Fits {
  const stage = document.createElement('div')
  stage.style.cssText =
    'position: absolute; inset-block-start: 0; visibility: hidden; contain: layout; pointer-events: none'
  stage.inert = true
  document.body.append(stage)
  const laid = SAYINGS.flatMap((saying) => {
    const space = spaceOf(copy, saying)
    if (!space) return []
    const { place, text } = space
    const at = WIDTHS.map((width, index) => {
      const { root, words } = laidOut(copy, place, width)
      writeSquare(words, text)
      return { place, width, budget: PLACES[place].lines[index] ?? 1, root, words }
    })
    return [{ id: saying.id, at }]
  })
  stage.append(...laid.flatMap(({ at }) => at.map(({ root }) => root)))
  const fits = laid.map(({ id, at }): [string, readonly Fit[]] => [
    id,
    at.map(({ place, width, budget, words }) => {
      const [line] = words.getClientRects()
      const text = document.createRange()
      text.selectNodeContents(words)
      const taken = [...text.getClientRects()].reduce((sum, rect) => sum + rect.width, 0)
      const lineHeight = Number.parseFloat(getComputedStyle(words).lineHeight)
      const lines = Math.round((line?.height ?? 0) / lineHeight)
      return { place, width, budget, lines, fullness: taken / ((line?.width ?? width) * budget) }
    }),
  ])
  stage.remove()
  return new Map(fits)
}

/** Whether a text has more lines than there is room for. */
export const isTooLong = (fits: readonly Fit[] | undefined): boolean =>
  fits?.some(({ lines, budget }) => lines > budget) ?? false

/** How full the tighter of the widths is. */
export const fullestOf = (fits: readonly Fit[] | undefined): number =>
  Math.max(0, ...(fits ?? []).map(({ fullness }) => fullness))
