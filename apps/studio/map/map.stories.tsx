import type { Meta, StoryObj } from '@storybook/react-vite'
import { useArgs } from 'storybook/preview-api'
import { expect, within } from 'storybook/test'
import { parseBrand } from '../brand/brand-address'
import { readLogo } from '../brand/logo'
import { copyOf } from '../stage/languages'
import { STATE_NAMES } from '../states/state-table'
import type { MapArgs } from './map-filter'
import { MapRoom } from './map-room'

const meta = {
  title: 'Flow/Map',
  args: { at: '', from: '', to: '', kinds: '', part: '', view: '' },
  parameters: { page: 'room', controls: { disable: true } },
  render: function Page(args, { globals }) {
    const [, updateArgs] = useArgs<MapArgs>()
    const { theme, scheme, language } = globals
    const brand = parseBrand(globals.brand)
    const branding = brand && { brand, logo: readLogo() }
    const dress = { copy: copyOf(language), look: theme, scheme, branding }
    return <MapRoom args={args} dress={dress} onArgs={updateArgs} />
  },
} satisfies Meta<MapArgs>

export default meta
type Story = StoryObj<typeof meta>

export const map: Story = {
  play: async ({ canvas, userEvent, step }) => {
    await step('every state of the table is on it', async () => {
      const names = canvas.getByRole('region', { name: 'Map' }).querySelectorAll('[data-node]')
      expect([...names].map((node) => node.getAttribute('data-node'))).toEqual(STATE_NAMES)
    })
    await step('two states have a shortest way that can be played', async () => {
      await userEvent.selectOptions(canvas.getByLabelText('From'), 'email.idle')
      await userEvent.selectOptions(canvas.getByLabelText('To'), 'code.wrong')
      const way = await canvas.findByRole('list', { name: 'Way from email.idle' })
      expect(within(way).getAllByRole('listitem')).toHaveLength(4)
      expect(canvas.getByRole('link', { name: 'Play it' })).toHaveAttribute(
        'href',
        './?path=/story/flow-player--player&args=path:send-right_verify-wrong',
      )
    })
    await step('only what the clock does', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'What if they wait?' }))
      expect(await canvas.findByRole('button', { name: 'Look at code.expired' })).toBeVisible()
      expect(canvas.queryByRole('button', { name: 'Look at email.idle' })).toBeNull()
    })
  },
}
