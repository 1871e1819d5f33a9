// @vitest-environment jsdom
import { createSignInStore } from '@doorpost/react/headless'
import { expect, test } from 'vitest'
import { answersArrive, createStage, linkOf } from '../stage/create-stage'
import { defaultArgs } from '../stage/stage-args'
import { type Place, stateNameOf } from './state-of'
import { rowOf, STATE_NAMES, type StateName } from './state-table'

/** Sets the stage of a row and does what its visitor has done, without a page. */
async function placeOf(name: StateName): Promise<Place> {
  const args = { ...defaultArgs, ...rowOf(name).args }
  const { client, clock, store: form, act } = createStage(args)
  const link = linkOf(args)
  // The confirm page has a store of its own, which begins with the link.
  const store = args.start === 'link opened' ? createSignInStore({ client, start: { link }, now: clock.now }) : form
  const stop = store.connect()
  for (const action of args.visitor) {
    if (action === 'confirm the link') store.confirmLink()
    else await act(action)
  }
  const pending = store.getState().pending
  // A page sends a code of digits by itself once it is whole.
  const isSent = args.typed.length === pending?.codeLength && args.codeAlphabet === 'numeric'
  if (isSent) store.submitCode(args.typed)
  clock.advance(args.secondsPassed)
  await answersArrive()
  stop()
  return { state: store.getState(), typed: isSent ? '' : args.typed, atMs: clock.now() }
}

test.each(STATE_NAMES)('what the row %s leads to has its name', async (name) => {
  const place = await placeOf(name)
  expect(stateNameOf(place)).toBe(name)
  expect(place.state.status).toBe(rowOf(name).status)
})
