import type { PointerEvent } from 'react'

/** Moves what scrolls with the mouse that is pressed on it. A finger does so by itself; buttons and links stay what they are. */
export function pan(event: PointerEvent<HTMLElement>): void {
  const { currentTarget: frame, target, pointerType, button, pointerId } = event
  const isOwn = target instanceof Element && !target.closest('button, a')
  if (pointerType !== 'mouse' || button !== 0 || !isOwn) return
  frame.setPointerCapture(pointerId)
  frame.dataset.moving = 'true'
  const move = ({ movementX, movementY }: globalThis.PointerEvent) => frame.scrollBy(-movementX, -movementY)
  const end = () => {
    delete frame.dataset.moving
    frame.removeEventListener('pointermove', move)
  }
  frame.addEventListener('pointermove', move)
  frame.addEventListener('lostpointercapture', end, { once: true })
}
