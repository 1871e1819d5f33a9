import type { Copy } from '@doorpost/react/headless'
import { useEffect, useState } from 'react'
import { type Fits, measure } from './measure-lines'

const measured = new WeakMap<Copy, Fits>()

const DRAWN_EVERY = 4

/** How the texts of each dictionary fit, one after the other while nothing else is to be done. */
export function useFits(copies: readonly Copy[]): (copy: Copy) => Fits | undefined {
  const [, setCount] = useState(0)
  useEffect(() => {
    let isOver = false
    let done = 0
    const next = () => {
      const copy = copies.find((copy) => !measured.has(copy))
      if (isOver || !copy) return
      measured.set(copy, measure(copy))
      done += 1
      // A page that is drawn anew for each would take longer than all of the measuring.
      const isLast = copies.every((copy) => measured.has(copy))
      if (isLast || done % DRAWN_EVERY === 0) setCount((count) => count + 1)
      setTimeout(next)
    }
    void document.fonts.load('14px Inter').then(next)
    return () => {
      isOver = true
    }
  }, [copies])
  return (copy) => measured.get(copy)
}
