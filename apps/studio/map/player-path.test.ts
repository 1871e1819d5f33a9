// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { createFlow } from '../flow/flow'
import { parsePath } from '../flow/flow-path'
import { replay } from '../flow/replay'
import { stateNameOf } from '../states/state-of'
import { STATE_NAMES, type StateName } from '../states/state-table'
import { explore } from './explore'
import { findWay } from './find-way'

const found = explore()

const played = STATE_NAMES.flatMap((name): readonly (readonly [StateName, string])[] => {
  const path = name === 'email.idle' ? null : findWay(found, 'email.idle', name)?.playerPath
  return path ? [[name, path.join('_')]] : []
})

test.each(played)('the Player gets to %s by %s', async (name, path) => {
  const flow = createFlow()
  let { store } = flow.getView().one
  let stop = store.connect()
  const unsubscribe = flow.subscribe(() => {
    if (flow.getView().one.store === store) return
    stop()
    store = flow.getView().one.store
    stop = store.connect()
  })
  await replay(flow, parsePath(path))
  expect(stateNameOf({ state: store.getState(), typed: '', atMs: store.now() })).toBe(name)
  unsubscribe()
  stop()
})
