const UNITS = [
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const

/** A duration as people say it: in the largest unit that divides it. */
export function toSpokenDuration(seconds: number, lang: string): string {
  const [size, unit] = UNITS.find(([length]) => seconds % length === 0) ?? UNITS[2]
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(seconds / size)
}
