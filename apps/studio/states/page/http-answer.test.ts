import { expect, test } from 'vitest'
import { STATUS_OF } from '../../../../packages/server/src/handler/errors'
import { STATUSES, statusOf } from './http-answer'

test('the table that is read is the one that the server uses', () => {
  expect(STATUSES).toEqual(STATUS_OF)
  expect(statusOf('offline')).toBeUndefined()
})
