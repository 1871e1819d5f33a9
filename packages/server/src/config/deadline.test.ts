import { stat } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { LATE, withDeadline } from './deadline'

/** As a long calculation does: nothing that arrives is read meanwhile. */
function keepBusy(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

it('an answer that arrived while this process was busy is in time', async () => {
  const answer = withDeadline(stat('.'), 5)
  keepBusy(50)
  expect(await answer).not.toBe(LATE)
})

it('no answer is late', async () => {
  expect(await withDeadline(new Promise(() => undefined), 5)).toBe(LATE)
})
