import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, spyOn, waitFor, within } from 'storybook/test'
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

type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']
type UserEvent = Parameters<NonNullable<Story['play']>>[0]['userEvent']

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

/** In one go: half of a value is none either. */
const paste = async (canvas: Canvas, userEvent: UserEvent, name: string, value: string) => {
  const field = canvas.getByRole('textbox', { name })
  await userEvent.clear(field)
  await userEvent.paste(value)
  return field
}

export const NoValue: Story = {
  // The browser of the tests refuses it.
  beforeEach: () => void spyOn(navigator.clipboard, 'writeText').mockResolvedValue(),
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    const css = () => canvas.getByLabelText('doorpost-tokens.css')
    const none = ['banana', 'url(/elsewhere.png)', 'calc(', 'red;} body{display:none', 'inherit', '2563eb', '']
    for (const value of none) {
      const field = await paste(canvas, userEvent, '--dp-accent, light', value)
      await expect(field, value).toBeInvalid()
      await expect(field, value).toHaveValue(value)
      await expect(canvas.getByLabelText('Pick --dp-accent, light'), value).toHaveValue('#18181b')
      await expect(field, value).toHaveAccessibleDescription(/This is no colour, such as #2563eb/)
      await expect(css(), value).toHaveValue('/* Nothing edited yet. */\n')
      await expect(canvas.getByText('Not in it: --dp-accent.'), value).toBeVisible()
      await expect(canvasElement.querySelector('[style*="elsewhere"]'), value).toBeNull()
    }
    await paste(canvas, userEvent, '--dp-accent, dark', '#fafafa')
    await expect(css()).toHaveValue('.dp,\n.dp-surface {\n  --dp-accent: light-dark(#18181b, #fafafa);\n}\n')
    await expect(await paste(canvas, userEvent, '--dp-motion', '-5s')).toHaveAccessibleDescription(
      /This is no duration/,
    )
    await expect(await paste(canvas, userEvent, '--dp-space', '-40px')).toHaveAccessibleDescription(/This is no length/)
    const told = { accent: { light: '#18181b', dark: '#fafafa' } }
    await waitFor(() => expect(args.onAddress).toHaveBeenLastCalledWith(formatEdits(told)))
    await userEvent.click(canvas.getByRole('button', { name: 'Copy link' }))
    await expect(await canvas.findByText('Copied without --dp-accent, --dp-motion, and --dp-space.')).toBeVisible()
    const asked = performance.getEntriesByType('resource').map(({ name }) => name)
    await expect(asked.filter((name) => name.includes('elsewhere'))).toEqual([])
  },
}

export const AnyColour: Story = {
  play: async ({ canvas, userEvent }) => {
    const preview = within(canvas.getByRole('region', { name: 'Preview' }))
    for (const value of ['yellow', '#ff0', 'rgb(255 255 0)', 'oklch(0.968 0.211 109.77)']) {
      await expect(await paste(canvas, userEvent, '--dp-accent, light', value), value).toBeValid()
      await expect(canvas.getByLabelText('Pick --dp-accent, light'), value).toHaveValue('#ffff00')
      await expect(preview.getByText(/light: .*accent on surface: 1\.07:1/), value).toBeVisible()
      await expect(canvas.getByText('light, on surface: 1.1, needs 3'), value).toBeVisible()
    }
    await expect(await paste(canvas, userEvent, '--dp-accent, light', 'var(--brand)')).toBeValid()
    await expect(canvas.getByText('light: write it as #rrggbb to have it measured')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Start over' }))
  },
}

export const OutOfRange: Story = {
  play: async ({ canvas, userEvent }) => {
    const preview = within(canvas.getByRole('region', { name: 'Preview' }))
    const size = await paste(canvas, userEvent, '--dp-text-size', '0')
    await expect(size).toHaveAccessibleDescription('text-size: needs 12 to 48 px')
    await paste(canvas, userEvent, '--dp-space', '9999999px')
    await expect(preview.getByText('dark: space: needs 1 to 16 px; text-size: needs 12 to 48 px')).toBeVisible()
    await expect(preview.queryByText(/everything can be told apart and read/)).not.toBeInTheDocument()
    await userEvent.click(canvas.getByRole('button', { name: 'Start over' }))
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
    await userEvent.click(canvas.getByRole('button', { name: 'Undo' }))
    await expect(canvas.getByRole('textbox', { name: '--dp-radius' })).toHaveValue('0px')
  },
}

export const LinkOfTheForm: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Shown' }), 'link.already-signed-in')
    const links = [...canvasElement.querySelectorAll('.token-form a[data-part="continue"]')]
    await expect(links.map((link) => getComputedStyle(link).color)).toEqual(['rgb(255, 255, 255)', 'rgb(19, 19, 22)'])
  },
}

/** A page around whose address follows only when it is told to, one step each time. */
function LatePage(props: TokensRoomProps) {
  const [told, setTold] = useState<readonly string[]>([])
  const [followed, setFollowed] = useState(0)
  return (
    <>
      <button type="button" onClick={() => setFollowed(followed + 1)}>
        Follow
      </button>
      <output>{told.length} told</output>
      <TokensRoom
        {...props}
        address={told[followed - 1] ?? ''}
        onAddress={(next) => setTold((before) => [...before, next])}
      />
    </>
  )
}

export const LateAddress: Story = {
  render: (args) => <LatePage {...args} />,
  play: async ({ canvas, userEvent }) => {
    const first = await paste(canvas, userEvent, '--dp-radius', '3px')
    await expect(await canvas.findByText('1 told')).toBeVisible()
    const second = await paste(canvas, userEvent, '--dp-control', '48px')
    await expect(await canvas.findByText('2 told')).toBeVisible()
    const third = await paste(canvas, userEvent, '--dp-space', '5')
    for (let step = 0; step < 2; step += 1) {
      await userEvent.click(canvas.getByRole('button', { name: 'Follow' }))
      await expect(first).toHaveValue('3px')
      await expect(second).toHaveValue('48px')
      await expect(third).toHaveValue('5')
    }
  },
}
