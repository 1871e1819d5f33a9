const UNITS: readonly (readonly [seconds: number, name: string])[] = [
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
]

/** A duration as people say it: in the largest unit that divides it. */
export function toSpokenDuration(seconds: number): string {
  const [size, name] = UNITS.find(([unit]) => seconds % unit === 0) ?? ([1, 'second'] as const)
  const count = seconds / size
  return `${count} ${name}${count === 1 ? '' : 's'}`
}
