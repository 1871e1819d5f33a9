import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import ofTheKit from '../public/tokens.json?raw'
import { copyOf } from '../stage/languages'
import { NO_BRAND } from './brand'
import { formatBrand, NONE } from './brand-address'
import { BrandRoom, type BrandRoomProps } from './brand-room'
import { keepLogo } from './logo'

const meta = {
  title: 'Design/Brand, tested',
  tags: ['!dev'],
  component: BrandRoom,
  args: {
    address: NONE,
    onAddress: fn(),
    state: 'email.idle',
    onState: fn(),
    scheme: 'light',
    onScheme: fn(),
    look: 'ink',
    copy: copyOf('en'),
  },
  parameters: { page: 'room', controls: { disable: true } },
} satisfies Meta<BrandRoomProps>

export default meta
type Story = StoryObj<typeof meta>

const buttonIn = (canvas: HTMLElement) => canvas.querySelector('.brand-preview [data-part="send-button"]')

export const Made: Story = {
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    const colour = canvas.getByRole('textbox', { name: 'Colour' })
    await userEvent.clear(colour)
    await userEvent.type(colour, '2563eb')
    await waitFor(() => expect(buttonIn(canvasElement)).toHaveStyle({ backgroundColor: 'rgb(37, 99, 235)' }))
    await userEvent.type(canvas.getByRole('textbox', { name: 'Name' }), 'Acme')
    await waitFor(() => expect(canvasElement.querySelector('.brand-preview h1')).toHaveTextContent('Sign in to Acme'))
    await expect(canvas.getByText(/In light, #2563eb as you chose it/)).toBeVisible()
    await expect(canvas.getByLabelText<HTMLTextAreaElement>('doorpost-brand.css').value).toContain('--dp-accent')
    const told = { ...NO_BRAND, name: 'Acme', colour: '#2563eb' }
    await waitFor(() => expect(args.onAddress).toHaveBeenLastCalledWith(formatBrand(told)))
  },
}

export const AnyColour: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const colour = canvas.getByRole('textbox', { name: 'Colour' })
    const paste = async (value: string) => {
      await userEvent.clear(colour)
      await userEvent.paste(value)
    }
    for (const value of ['#0A7', 'rgb(0, 170, 119)', '00aa77', 'hsl(162 100% 33.3%)']) {
      await paste(value)
      await expect(colour, value).toBeValid()
      await expect(colour, value).toHaveValue(value)
      await expect(canvas.getByLabelText('Pick the colour'), value).toHaveValue('#00aa77')
    }
    await paste('rebeccapurple')
    await waitFor(() => expect(buttonIn(canvasElement)).toHaveStyle({ backgroundColor: 'rgb(102, 51, 153)' }))
    for (const value of ['banana', 'url(/elsewhere.png)', 'rgb(0 0 0 / 50%)']) {
      await paste(value)
      await expect(colour, value).toBeInvalid()
      await expect(colour, value).toHaveValue(value)
      await expect(colour, value).toHaveAccessibleDescription(/This is no solid colour.*your colour is #663399/)
      await expect(buttonIn(canvasElement), value).toHaveStyle({ backgroundColor: 'rgb(102, 51, 153)' })
    }
    await userEvent.click(canvas.getByRole('button', { name: 'Start over' }))
    await expect(canvas.getByRole('textbox', { name: 'Colour' })).toHaveValue(NO_BRAND.colour)
  },
}

export const LongName: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const name = canvas.getByRole('textbox', { name: 'Name' })
    const title = () => canvasElement.querySelector('.brand-preview h1')
    await userEvent.click(name)
    await userEvent.paste('🦊'.repeat(60))
    await expect(name).toBeValid()
    await userEvent.clear(name)
    await userEvent.type(name, ' Acme ')
    await waitFor(() => expect(title()).toHaveTextContent(/ Acme$/))
    const long = `Acme ${'Incorporated '.repeat(6)}`
    await userEvent.clear(name)
    await userEvent.paste(long)
    await expect(name).toHaveValue(long)
    await expect(name).toBeInvalid()
    await expect(name).toHaveAccessibleDescription(/This has 82 characters, and a name at most 60/)
    await expect(title()).not.toHaveTextContent(/Incorporated/)
  },
}

export const ReadBack: Story = {
  args: { address: formatBrand({ ...NO_BRAND, name: 'Acme', radius: 0 }) },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const field = canvas.getByLabelText<HTMLInputElement>('Read a tokens.json back')
    const upload = (name: string, ...content: BlobPart[]) =>
      userEvent.upload(field, new File(content, name, { type: 'application/json' }))
    await upload('broken.json', '{')
    const alert = await canvas.findByText(/^broken.json: This is no JSON file.*Your brand is as it was/)
    await expect(alert).toHaveRole('alert')
    await expect(field).toHaveAccessibleDescription(/This is no JSON file/)
    await expect(field.value).toBe('')
    await expect(canvas.getByRole('textbox', { name: 'Name' })).toHaveValue('Acme')
    const dp = { accent: { $value: '#7c3aed', $type: 'color' }, text: { $value: '#222222', $type: 'color' } }
    // Some editors write a mark at the beginning.
    await upload('tokens.json', new Uint8Array([0xef, 0xbb, 0xbf]), JSON.stringify({ light: { dp } }))
    await waitFor(() => expect(buttonIn(canvasElement)).toHaveStyle({ backgroundColor: 'rgb(124, 58, 237)' }))
    await expect(canvas.getByText('Read tokens.json. A brand has no place for text: set them in Tokens.')).toBeVisible()
    await expect(canvas.queryByText(/no JSON file/)).not.toBeInTheDocument()
    await expect(canvas.getByRole('textbox', { name: 'Name' })).toHaveValue('Acme')
    await upload('tokens.json', ofTheKit)
    await expect(await canvas.findByText('Read tokens.json.')).toBeVisible()
    await expect(canvas.getByRole('textbox', { name: 'Colour' })).toHaveValue(NO_BRAND.colour)
  },
}

const svg = (inside = '') => `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${inside}</svg>`
/** A PNG of one pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

export const LogoRefused: Story = {
  beforeEach: () => () => keepLogo(undefined),
  play: async ({ canvas, canvasElement, userEvent }) => {
    const field = canvas.getByLabelText<HTMLInputElement>('Logo')
    const upload = (name: string, type: string, content: BlobPart) =>
      userEvent.upload(field, new File([content], name, { type }))
    const shown = () => canvasElement.querySelector('.brand-preview [data-part="logo"] img')?.getAttribute('src') ?? ''
    await upload('large.svg', 'image/svg+xml', svg(`<!-- ${'x'.repeat(20_000)} -->`))
    await expect(await canvas.findByText(/This picture has 20 kB/)).toBeVisible()
    await upload('a.svg', 'image/svg+xml', svg())
    await waitFor(() => expect(shown()).toMatch(/^data:image\/svg/))
    await expect(canvas.queryByText(/This picture has/)).not.toBeInTheDocument()
    const kept = shown()
    const broken = [
      ['text.png', 'only a text'],
      ['empty.png', ''],
      ['cut.png', bytesOf(PNG).slice(0, 20)],
      ['half.svg', '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
    ] as const
    for (const [name, content] of broken) {
      await upload(name, 'image/png', content)
      await waitFor(() => expect(field, name).toHaveAccessibleDescription(new RegExp(`^“${name}” is no picture`)))
      await expect(field, name).toBeInvalid()
      await expect(field.value, name).toBe('')
      await expect(canvas.getByText(/Your logo is as it was/), name).toBeVisible()
      await expect(shown(), name).toBe(kept)
    }
  },
}

export const LogoOfItsType: Story = {
  beforeEach: () => () => keepLogo(undefined),
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByLabelText('Logo')
    await userEvent.click(canvas.getByRole('button', { name: 'Props' }))
    const props = () => canvas.getByLabelText<HTMLTextAreaElement>('brand.tsx').value
    // Its name says something else than what is in it.
    await userEvent.upload(field, new File([bytesOf(PNG)], 'logo.svg', { type: 'image/svg+xml' }))
    await waitFor(() => expect(props()).toContain('logo: "/logo.png"'))
    await userEvent.upload(field, new File([svg()], 'logo.png', { type: 'image/png' }))
    await waitFor(() => expect(props()).toContain('logo: "/logo.svg"'))
  },
}

/** What was thrown away is offered back, and the focus is never lost on the way. */
export const StartedOver: Story = {
  args: { address: formatBrand({ ...NO_BRAND, name: 'Acme', radius: 0 }) },
  play: async ({ canvas, userEvent }) => {
    // Asked for anew each time: fields are drawn anew, so that nothing that was only typed stays in them.
    const name = () => canvas.getByRole('textbox', { name: 'Name' })
    const start = canvas.getByRole('button', { name: 'Start over' })
    await userEvent.click(start)
    await expect(name()).toHaveValue('')
    await expect(canvas.getByText('Your brand is off.')).toHaveAttribute('role', 'status')
    // Pressed again, it still has something to give back.
    await userEvent.click(start)
    await userEvent.click(canvas.getByRole('button', { name: 'Undo' }))
    await expect(name()).toHaveValue('Acme')
    await expect(start).toHaveFocus()
    await userEvent.click(start)
    await userEvent.type(name(), 'Other')
    // Nothing that was made since is written over.
    await expect(canvas.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument()
  },
}
