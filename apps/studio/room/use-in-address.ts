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
  const told = useRef(address)
  const use = useRef({ onAddress, parse, format })

  useEffect(() => {
    use.current = { onAddress, parse, format }
  })

  useEffect(() => {
    if (address === told.current) return
    told.current = address
    setValue(use.current.parse(address))
  }, [address])

  useEffect(() => {
    const next = use.current.format(value)
    if (next === told.current) return
    const timer = setTimeout(() => {
      told.current = next
      use.current.onAddress(next)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [value])

  return [value, setValue]
}
