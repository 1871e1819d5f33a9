'use client'

import { useSyncExternalStore } from 'react'
import { formatMoment, type Moment } from '@/lib/moment'

/** A zone does not change while a page is open. */
const subscribe = () => () => {}

/** The region's own notation, where the visitor's browser is set to a region of the page's language. */
const localeFor = (language: string) =>
  navigator.languages.find((tag) => tag.split('-')[0] === language.split('-')[0]) ?? language

/** A time in the visitor's own zone; in UTC, which it says, until a script has found that zone out. */
export const LocalTime = ({ moment }: { moment: Moment }) => (
  <time dateTime={moment.iso}>
    {useSyncExternalStore(
      subscribe,
      () => formatMoment(moment, localeFor(moment.language)),
      () => moment.utc,
    )}
  </time>
)
