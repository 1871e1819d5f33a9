import { expect, test } from 'vitest'
import { storyHref } from './story-href'

test('an address holds the page, its arguments and the toolbars', () => {
  expect(storyHref({ id: 'flow-map--map' })).toBe('./?path=/story/flow-map--map')
  expect(
    storyHref({ id: 'flow-player--player', args: { path: 'send-right', at: 2 }, globals: { look: 'clay', brand: '' } }),
  ).toBe('./?path=/story/flow-player--player&args=path:send-right;at:2&globals=look:clay')
  expect(storyHref({ id: 'parts-loginform--docs', isDocs: true })).toBe('./?path=/docs/parts-loginform--docs')
})
