import { type RefObject, useEffect, useState } from 'react'

/** Where the number of a part belongs, in pixels from the corner of its picture. */
export interface Badge {
  readonly number: number
  readonly left: number
  readonly top: number
}

const SIZE = 22

/** Numbers beside the parts that a picture has, none on top of another. What it does not have is left out. */
function badgesIn(picture: HTMLElement, parts: readonly string[]): readonly Badge[] {
  const frame = picture.getBoundingClientRect()
  const badges: Badge[] = []
  parts.forEach((part, index) => {
    const box = picture.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect()
    if (!box || box.width < 2 || box.height < 2) return
    const top = Math.max(0, box.top - frame.top - SIZE / 2)
    let left = Math.max(0, box.left - frame.left - SIZE)
    const isTaken = () => badges.some((other) => Math.abs(other.left - left) < SIZE && Math.abs(other.top - top) < SIZE)
    while (isTaken()) left += SIZE + 2
    badges.push({ number: index + 1, left, top })
  })
  return badges
}

/** {@link badgesIn}, as the picture is drawn and changes. */
export function useBadges(picture: RefObject<HTMLElement | null>, parts: readonly string[]): readonly Badge[] {
  const [badges, setBadges] = useState<readonly Badge[]>([])
  const names = parts.join(' ')
  useEffect(() => {
    const element = picture.current
    if (!element) return
    const measure = () => setBadges(badgesIn(element, names.split(' ')))
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
