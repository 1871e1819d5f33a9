import { type RefObject, useEffect, useState } from 'react'
import { faultsIn } from './faults-in'

/** What is wrong with the picture inside an element, once it is drawn and each time that it changes; null until then. */
export function useFaults(cell: RefObject<HTMLElement | null>): readonly string[] | null {
  const [faults, setFaults] = useState<readonly string[] | null>(null)
  useEffect(() => {
    if (!cell.current) return
    let frame = 0
    const look = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const page = cell.current?.querySelector<HTMLElement>('.state-picture-page')
        if (page) setFaults(faultsIn(page))
      })
    }
    const observer = new MutationObserver(look)
    observer.observe(cell.current, { subtree: true, childList: true, characterData: true, attributes: true })
    look()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [cell])
  return faults
}
