import { expect, test } from 'vitest'
import { sinceBeginning, timeOfDay } from './flow-time'

test.each([
  [0, '9:00', '0:00'],
  [640, '9:10', '10:40'],
  [3600, '10:00', '1:00:00'],
  [53_999, '23:59', '14:59:59'],
  [54_000, '0:00', '15:00:00'],
  [140_400, '0:00', '39:00:00'],
])('%i seconds after the beginning it is %s, %s later', (seconds, time, since) => {
  expect([timeOfDay(seconds), sinceBeginning(seconds)]).toEqual([time, since])
})
