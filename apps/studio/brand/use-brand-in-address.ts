import { useEffect, useRef, useState } from 'react'
import { NO_BRAND, type StudioBrand } from './brand'
import { formatBrand, parseBrand } from './brand-address'

/** Browsers refuse an address that changes with every movement of a slider. */
const REST_MS = 300

/**
 * The brand of the address, which follows edits when they come to rest, and which edits follow when somebody else changes
 * it: the toolbar, or the way back.
 */
export function useBrandInAddress(
  address: string,
  onAddress: (address: string) => void,
): readonly [brand: StudioBrand, edit: (changes: Partial<StudioBrand>) => void] {
  const [brand, setBrand] = useState(() => parseBrand(address) ?? NO_BRAND)
  const told = useRef(address)
  const tell = useRef(onAddress)

  useEffect(() => {
    tell.current = onAddress
  })

  useEffect(() => {
    if (address === told.current) return
    told.current = address
    setBrand(parseBrand(address) ?? NO_BRAND)
  }, [address])

  useEffect(() => {
    const next = formatBrand(brand)
    if (next === told.current) return
    const timer = setTimeout(() => {
      told.current = next
      tell.current(next)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [brand])

  return [brand, (changes) => setBrand((known) => ({ ...known, ...changes }))]
}
