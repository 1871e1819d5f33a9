import { useEffect, useRef } from 'react'

/** Elements that have a use of their own for the arrows. */
const TAKES_ARROWS = 'select, textarea, [type="radio"], [type="range"], [contenteditable]'

const keepsArrows = (target: EventTarget | null) =>
  target instanceof Element &&
  (target.matches(TAKES_ARROWS) || (target instanceof HTMLInputElement && target.value !== ''))

interface Keys {
  readonly onBack: () => void
  readonly onNext: () => void
  readonly onEscape?: (() => void) | undefined
}

/** Left and right walk, Escape leaves: wherever the focus is, except where these keys already mean something. */
export function useArrows(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { onBack, onNext, onEscape } = latest.current
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (event.key === 'Escape') onEscape?.()
      else if (keepsArrows(event.target)) return
      else if (event.key === 'ArrowLeft') onBack()
      else if (event.key === 'ArrowRight') onNext()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
