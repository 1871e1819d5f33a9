import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { STATE_NAMES } from '../states/state-table'
import type { MapArgs } from './map-filter'
import { renderMap } from './render-map'

const meta = {
  title: 'Flow/Map',
  args: { at: '', from: '', to: '', kinds: '', part: '', view: '' },
  parameters: { page: 'room', controls: { disable: true } },
  render: renderMap,
} satisfies Meta<MapArgs>

export default meta

/** Looks only: whoever opens a link of the map finds it as it was sent. */
export const map: StoryObj<typeof meta> = {
  play: async ({ args, canvasElement }) => {
    const names = [...canvasElement.querySelectorAll('[data-node]')].map((node) => node.getAttribute('data-node'))
    if (args.kinds || args.part || args.to) expect(names.length).toBeLessThan(STATE_NAMES.length)
    else expect(names).toEqual(STATE_NAMES)
  },
}
