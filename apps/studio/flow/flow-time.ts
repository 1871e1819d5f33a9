const HOUR_SECONDS = 3600
const DAY_HOURS = 24
const NINE_O_CLOCK = 9

const twoDigits = (value: number) => `${value}`.padStart(2, '0')
const minutesOf = (seconds: number) => Math.floor((seconds % HOUR_SECONDS) / 60)

/** What the clock of a device shows: a sign-in begins at nine, and midnight comes after 23:59. */
export const timeOfDay = (seconds: number): string =>
  `${(NINE_O_CLOCK + Math.floor(seconds / HOUR_SECONDS)) % DAY_HOURS}:${twoDigits(minutesOf(seconds))}`

/** Time since the beginning, with hours once there are any: `0:40`, `15:00:00`. */
export function sinceBeginning(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / HOUR_SECONDS), minutesOf(seconds), twoDigits(seconds % 60)]
  return hours ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`
}
