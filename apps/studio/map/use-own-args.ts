import { useState } from 'react'

/**
 * What the address says, at once: a change counts as soon as it is made, and is told to the address as well. Another
 * address counts from when it comes.
 */
export function useOwnArgs<Args extends object>(
  args: Args,
  tell: (changes: Partial<Args>) => void,
): readonly [Args, (changes: Partial<Args>) => void] {
  const [own, setOwn] = useState(args)
  const [told, setTold] = useState(args)
  if (JSON.stringify(told) !== JSON.stringify(args)) {
    setTold(args)
    setOwn(args)
  }
  const change = (changes: Partial<Args>) => {
    setOwn((before) => ({ ...before, ...changes }))
    tell(changes)
  }
  return [own, change]
}
