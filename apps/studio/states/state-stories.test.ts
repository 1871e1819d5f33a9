import { describe, expect, test } from 'vitest'
import { stateStories } from './state-stories'
import { STATE_NAMES } from './state-table'

const told = Object.entries(stateStories).flatMap(([step, stories]) =>
  stories.map(({ name, parameters }) => ({ path: `${step}.${name}`, state: parameters.state })),
)

describe('states and their stories', () => {
  test('are as many as each other: none is missing, none is told twice', () => {
    expect(told.map(({ state }) => state).sort()).toEqual([...STATE_NAMES].sort())
  })

  test('are told where their name says', () => {
    for (const { path, state } of told) expect(path).toBe(state)
  })
})
