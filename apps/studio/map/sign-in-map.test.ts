import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stateNameOf } from '../states/state-of'
import { STATE_NAMES } from '../states/state-table'
import { afterMove, explore } from './explore'
import { findWay, mapOfWay } from './find-way'
import { type MapPlace, MOVES } from './move-examples'
import { createSignInMap, edgeId } from './sign-in-map'

const found = explore()
const map = createSignInMap(found)
const ids = new Set(map.edges.map(edgeId))

/** Ways that a place shows on its own, asked of the machine once more. */
const edgesFrom = (place: MapPlace) =>
  MOVES.flatMap((example) => {
    const next = afterMove(place, example)
    const [from, to] = [stateNameOf(place), next && stateNameOf(next)]
    return to && to !== from ? [edgeId({ ...example, from, to })] : []
  })

describe('the map of the sign-in', () => {
  test('has every state of the table, and no other', () => {
    expect(map.nodes).toEqual(STATE_NAMES)
  })

  test('has an edge for whatever the machine answers in a place, and none besides', () => {
    expect(new Set(found.flatMap(({ place }) => edgesFrom(place)))).toEqual(ids)
    expect(map.edges).toHaveLength(ids.size)
  })

  test('has an edge for every step of any walk, however long', () => {
    const walk = fc.array(fc.nat(MOVES.length - 1), { maxLength: 40 })
    fc.assert(
      fc.property(fc.nat(7), walk, (first, numbers) => {
        let place = found[first]?.place
        for (const number of numbers) {
          const example = MOVES[number]
          const next = place && example && afterMove(place, example)
          if (!place || !example || !next) continue
          const [from, to] = [stateNameOf(place), stateNameOf(next)]
          if (from !== to) expect(ids).toContain(edgeId({ ...example, from, to }))
          place = next
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('leads into every state and out of every state', () => {
    for (const name of map.nodes) {
      expect(
        map.edges.some(({ to }) => to === name),
        `into ${name}`,
      ).toBe(true)
      expect(
        map.edges.some(({ from }) => from === name),
        `out of ${name}`,
      ).toBe(true)
    }
  })
})

describe('the shortest way', () => {
  test('is told in words, and for the Player', () => {
    expect(findWay(found, 'email.idle', 'code.wrong')).toEqual({
      steps: [
        { kind: 'visitor', label: 'asks for a code', to: 'email.sending' },
        { kind: 'server', label: 'the mail is sent', to: 'code.empty' },
        { kind: 'visitor', label: 'sends a code', to: 'code.verifying' },
        { kind: 'server', label: 'the code is wrong', to: 'code.wrong' },
      ],
      playerPath: ['send-right', 'verify-wrong'],
    })
  })

  test('can be drawn: as many edges as steps', () => {
    const way = findWay(found, 'email.idle', 'code.wrong')
    const drawn = way && mapOfWay(map, 'email.idle', way)
    expect(drawn?.nodes).toEqual(['email.idle', 'email.sending', 'code.empty', 'code.verifying', 'code.wrong'])
    expect(drawn?.edges).toHaveLength(4)
  })

  test('begins where it is asked to, and the Player before that', () => {
    const way = findWay(found, 'code.wrong', 'code.expired')
    expect(way?.steps.map(({ to }) => to)).toEqual(['code.expired'])
    expect(way?.playerPath).toEqual(['send-right', 'verify-wrong', 'wait600'])
  })

  test('has no path for the Player where it has no word for something', () => {
    expect(findWay(found, 'link.confirm', 'link.confirming')).toMatchObject({ playerPath: null })
  })
})
