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

  test('hold everything that the design lists', () => {
    const count = (step: string) => STATE_NAMES.filter((name) => name.startsWith(`${step}.`)).length
    // One more than listed: the machine tells a link that is sent again apart.
    expect({ email: count('email'), code: count('code'), link: count('link'), done: count('done') }).toEqual({
      email: 9,
      code: 21,
      link: 8,
      done: 1,
    })
  })
})
