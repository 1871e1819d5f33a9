import type { Meta, StoryObj } from '@storybook/react-vite'
import { useArgs } from 'storybook/preview-api'
import { expect } from 'storybook/test'
import { parseBrand } from '../brand/brand-address'
import { copyOf } from '../stage/languages'
import { MailRoom } from './mail-room'
import type { MailView } from './mail-view'

const meta = {
  title: 'Design/Mail',
  args: {
    writer: 'template',
    mode: 'light',
    width: '600',
    images: 'none',
    part: 'html',
    holds: 'both',
    purpose: 'sign-in',
  },
  parameters: { page: 'room', controls: { disable: true } },
  render: function Mail(args, { globals }) {
    const [, updateArgs] = useArgs<MailView>()
    const brand = parseBrand(globals.brand)
    return (
      <MailRoom
        start={args}
        copy={copyOf(globals.language)}
        appName={brand?.name || 'Acme'}
        accent={brand?.colour}
        onView={updateArgs}
      />
    )
  },
} satisfies Meta<MailView>

export default meta
type Story = StoryObj<typeof meta>

export const Mail: Story = {
  play: async ({ args, canvas }) => {
    if (args.holds === 'link') return
    await expect(canvas.getAllByText(/481516/).length).toBeGreaterThan(0)
    await expect(canvas.getByText('The code stands by itself, on one line with a word for it.')).toBeVisible()
  },
}
