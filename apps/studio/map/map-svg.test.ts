import { expect, test } from 'vitest'
import { STATE_NAMES } from '../states/state-table'
import { layOut } from './lay-out'
import { mapSvg } from './map-svg'
import { createSignInMap } from './sign-in-map'

test('the file for a wall holds every state and every line, and needs nothing else', () => {
  const layout = layOut(createSignInMap())
  const svg = mapSvg(layout)
  for (const name of STATE_NAMES) expect(svg).toContain(`<g data-state="${name}">`)
  expect(svg.match(/<path class="line [a-z]+" d="M[^"]+" marker-end/g)).toHaveLength(layout.bundles.length)
  expect(svg).not.toMatch(/foreignObject|<image|href|url\((?!#)|var\(/)
})
