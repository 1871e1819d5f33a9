import { type RefObject, useEffect, useState } from 'react'

/** Where the number of a part belongs, in pixels from the corner of its picture. */
export interface Badge {
  readonly number: number
  readonly left: number
  readonly top: number
}

type Place = Omit<Badge, 'number'>

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
    const top = Math.max(0, box.top - frame.top - (isInLine ? 0 : SIZE / 2))
    const left = Math.max(0, isInLine ? box.right - frame.left + 4 : box.left - frame.left - SIZE - 4)
    const isTaken = (place: Place) =>
      badges.some((other) => Math.abs(other.left - place.left) < SIZE && Math.abs(other.top - place.top) < SIZE)
    // Parts that lie on top of each other: each has a corner or a side of its own, before two numbers stand in a row.
    const [end, middle, foot] = [
      box.right - frame.left + 4,
      box.left - frame.left + (box.width - SIZE) / 2,
      box.bottom - frame.top - SIZE / 2,
    ]
    const places = [
      { left, top },
      { left: end, top: box.top - frame.top - SIZE / 2 },
      { left: middle, top: box.top - frame.top - SIZE / 2 },
      { left: end, top: foot },
      { left: Math.max(0, box.left - frame.left - SIZE - 4), top: foot },
    ]
    let place = places.find((each) => !isTaken(each)) ?? { left, top }
    while (isTaken(place)) place = { ...place, top: place.top + SIZE + 2 }
    badges.push({ number: index + 1, ...place })
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
