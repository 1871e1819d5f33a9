import { type RefObject, useEffect, useState } from 'react'

/** Where the number of a part belongs, in pixels from the corner of its picture. */
export interface Badge {
  readonly number: number
  readonly left: number
  readonly top: number
}

const SIZE = 22

/** The first piece with one of the names (`a, b`); an alert that says nothing is no piece to be seen. */
const pieceIn = (picture: HTMLElement, names: string) =>
  picture.querySelector(
    names
      .split(', ')
      .map((name) => `[data-part="${name}"]:not([role="alert"]:empty)`)
      .join(),
  )

/** Numbers at the edge of the parts that a picture has, none on top of another. What it does not have is left out. */
function badgesIn(picture: HTMLElement, parts: readonly string[]): readonly Badge[] {
  const frame = picture.getBoundingClientRect()
  const badges: Badge[] = []
  parts.forEach((part, index) => {
    const piece = pieceIn(picture, part)
    const box = piece?.getBoundingClientRect()
    if (!box || box.width < 2 || box.height < 2) return
    const whole = piece?.parentElement?.closest('[data-part]')
    // In the middle of a line there are words before it.
    const isInLine = box.left - (whole?.getBoundingClientRect().left ?? box.left) > SIZE
    let top = Math.max(0, box.top - frame.top - (isInLine ? 0 : SIZE / 2))
    let left = Math.max(0, isInLine ? box.right - frame.left + 4 : box.left - frame.left - SIZE - 4)
    const isTaken = () => badges.some((other) => Math.abs(other.left - left) < SIZE && Math.abs(other.top - top) < SIZE)
    // Away from the words as long as there is room, then down.
    while (isTaken()) {
      if (left > SIZE) left -= SIZE + 2
      else top += SIZE + 2
    }
    badges.push({ number: index + 1, left, top })
  })
  return badges
}

/** {@link badgesIn}, as the picture is drawn and changes. */
export function useBadges(picture: RefObject<HTMLElement | null>, parts: readonly string[]): readonly Badge[] {
  const [badges, setBadges] = useState<readonly Badge[]>([])
  const names = parts.join('|')
  useEffect(() => {
    const element = picture.current
    if (!element) return
    const measure = () => setBadges(badgesIn(element, names.split('|')))
    const sizes = new ResizeObserver(measure)
    const changes = new MutationObserver(measure)
    sizes.observe(element)
    changes.observe(element, { childList: true, subtree: true })
    return () => {
      sizes.disconnect()
      changes.disconnect()
    }
  }, [picture, names])
  return badges
}
