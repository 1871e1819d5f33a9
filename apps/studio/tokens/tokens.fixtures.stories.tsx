import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { copyOf } from '../stage/languages'
import { formatEdits } from './edits-address'
import { TokensRoom, type TokensRoomProps } from './tokens-room'

const meta = {
  title: 'Design/Tokens, tested',
  tags: ['!dev'],
  component: TokensRoom,
  args: { look: 'ink', copy: copyOf('en'), address: '', onAddress: fn() },
  parameters: { page: 'room', controls: { disable: true } },
} satisfies Meta<TokensRoomProps>

export default meta
type Story = StoryObj<typeof meta>

const radius = { light: '0px', dark: '0px' }

export const Edited: Story = {
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    const set = async (name: string, value: string) => {
      const field = canvas.getByRole('textbox', { name })
      await userEvent.clear(field)
      await userEvent.type(field, value)
    }
    const preview = within(canvas.getByRole('region', { name: 'Preview' }))
    await set('--dp-radius', '0px')
    for (const button of canvasElement.querySelectorAll('[data-part="verify-button"]')) {
      await expect(button).toHaveStyle({ borderRadius: '0px' })
    }
    await expect(preview.getByText(/dark: everything can be told apart and read/)).toBeVisible()
    await set('--dp-accent, dark', '#6d28d9')
    await expect(preview.getByText(/dark: on-accent on accent: 2/)).toBeVisible()
    await expect(preview.getByText(/light: everything can be told apart and read/)).toBeVisible()
    await expect(canvas.getByLabelText<HTMLTextAreaElement>('doorpost-tokens.css').value).toBe(
      '.dp,\n.dp-surface {\n  --dp-radius: 0px;\n  --dp-accent: light-dark(#18181b, #6d28d9);\n}\n',
    )
    const accent = { light: '#18181b', dark: '#6d28d9' }
    await waitFor(() => expect(args.onAddress).toHaveBeenLastCalledWith(formatEdits({ radius, accent })))
    await userEvent.click(canvas.getByRole('button', { name: 'Reset --dp-accent' }))
    await expect(canvas.getByRole('textbox', { name: '--dp-accent, dark' })).toHaveValue('#f4f4f5')
  },
}

export const FromAnAddress: Story = {
  args: { address: formatEdits({ radius }) },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole('textbox', { name: '--dp-radius' })).toHaveValue('0px')
    await userEvent.click(canvas.getByRole('button', { name: 'Design tokens' }))
    const json = canvas.getByLabelText<HTMLTextAreaElement>('tokens.json').value
    await expect(JSON.parse(json).light.dp).toEqual({ radius: { $value: '0px', $type: 'dimension' } })
    await userEvent.click(canvas.getByRole('button', { name: 'Start over' }))
    await expect(canvas.getByRole('textbox', { name: '--dp-radius' })).toHaveValue('10px')
  },
}

export const LinkOfTheForm: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Shown' }), 'link.already-signed-in')
    const links = [...canvasElement.querySelectorAll('.token-form a[data-part="continue"]')]
    await expect(links.map((link) => getComputedStyle(link).color)).toEqual(['rgb(255, 255, 255)', 'rgb(19, 19, 22)'])
  },
}
