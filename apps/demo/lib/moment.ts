import type { Language } from './choices'

/** A moment as a server can write it: in UTC, since it does not know where the visitor is. */
export interface Moment {
  /** ISO 8601. */
  readonly iso: string
  /** In the visitor's language. */
  readonly utc: string
  readonly language: Language
  readonly hasSeconds: boolean
}

type Shown = Pick<Moment, 'iso' | 'hasSeconds'>

/** Date and time as `locale` writes them, in the zone of whoever runs this or in another one. */
export const formatMoment = ({ iso, hasSeconds }: Shown, locale: string, timeZone?: string) =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: hasSeconds ? 'medium' : 'short',
    ...(timeZone && { timeZone }),
  }).format(new Date(iso))

/** What `LocalTime` shows. For the server. */
export function momentOf(date: Date, language: Language, { hasSeconds = false } = {}): Moment {
  const shown = { iso: date.toISOString(), hasSeconds }
  return { ...shown, language, utc: `${formatMoment(shown, language, 'UTC')} UTC` }
}
