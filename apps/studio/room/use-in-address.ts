import { useEffect, useRef, useState } from 'react'

/** Browsers refuse an address that changes with every movement of a slider. */
const REST_MS = 300

interface InAddress<Value> {
  readonly address: string
  readonly onAddress: (address: string) => void
  readonly parse: (address: string) => Value
  readonly format: (value: Value) => string
}

/**
 * The value of the address, which follows edits when they come to rest, and which edits follow when somebody else changes
 * it: the toolbar, or the way back.
 */
export function useInAddress<Value extends object>({
  address,
  onAddress,
  parse,
  format,
}: InAddress<Value>): readonly [value: Value, edit: (change: (known: Value) => Value) => void] {
  const [value, setValue] = useState(() => parse(address))
  const latest = useRef(address)
  const underWay = useRef<readonly string[]>([])
  const use = useRef({ onAddress, parse, format })

  useEffect(() => {
    use.current = { onAddress, parse, format }
  })

  useEffect(() => {
    const own = underWay.current.indexOf(address)
    underWay.current = underWay.current.slice(own + 1)
    // One's own address comes back late: meanwhile more was typed, and would be lost.
    if (own >= 0 || address === latest.current) return
    underWay.current = []
    latest.current = address
    setValue(use.current.parse(address))
  }, [address])

  useEffect(() => {
    const next = use.current.format(value)
    if (next === latest.current) return
    const timer = setTimeout(() => {
      latest.current = next
      underWay.current = [...underWay.current, next]
      use.current.onAddress(next)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [value])

  return [value, setValue]
}
