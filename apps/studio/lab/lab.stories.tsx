import type { Decorator, Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { copyOf, rightToLeft } from '../stage/languages'
import { movementEnds } from '../stage/movement-ends'
import { renderStage } from '../stage/render-stage'
import { SignInStage } from '../stage/sign-in-stage'
import { stageArgTypes } from '../stage/stage-arg-types'
import { defaultArgs, type StageArgs } from '../stage/stage-args'
import { stageIn } from '../stage/stage-in'
import { typeInto } from '../stage/type-into'
import { switchForcedColorsOn } from './forced-colors'
import { translatePage } from './page-translation'
import { attachIcon } from './password-manager'
import './hostile-host.css'
import './lab.css'
import './preflight.css'

const meta = {
  title: 'Lab',
  args: { ...defaultArgs, start: 'code sent', email: 'ada@gmail.com' },
  argTypes: stageArgTypes,
  render: renderStage,
} satisfies Meta<StageArgs>

export default meta
type Story = StoryObj<StageArgs>

const within =
  (className: string): Decorator =>
  (Story) => (
    <div className={className}>
      <Story />
    </div>
  )

const slotsOf = (canvas: HTMLElement) =>
  [...canvas.querySelectorAll('[data-part="code-slot"]')].map((slot) => slot.getBoundingClientRect())

/** Nothing sticks out of the column, and the slots stand in one row, a finger's height. */
async function fits(canvas: HTMLElement, width: number) {
  await movementEnds()
  const slots = slotsOf(canvas)
  await expect(new Set(slots.map(({ top }) => top)).size).toBe(1)
  for (const { height } of slots) await expect(height).toBeGreaterThanOrEqual(44)
  for (const part of canvas.querySelectorAll('[data-stage] *:not([data-part="status"])')) {
    await expect(part.scrollWidth).toBeLessThanOrEqual(Math.max(width, part.clientWidth))
  }
}

export const PasswordManagers: Story = {
  name: 'password managers',
  play: async ({ canvas, canvasElement }) => {
    const field = canvas.getByLabelText<HTMLInputElement>('Code')
    await movementEnds()
    const before = slotsOf(canvasElement)
    const detach = attachIcon(field)
    await expect(slotsOf(canvasElement)).toEqual(before)
    // The value at once, and none of the keys.
    typeInto(field, '123456')
    await waitFor(() => expect(stageIn(canvasElement).visited).toEqual(['/dashboard']))
    detach()
  },
}

export const PageTranslation: Story = {
  name: 'page translation',
  args: { verify: 'invalid_code', resendAfterSeconds: 30 },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const { clock } = stageIn(canvasElement)
    translatePage(canvasElement)
    await expect(canvas.getByText('ada@gmail.com')).toBeInTheDocument()
    await userEvent.type(canvasElement.querySelector('input[name="code"]') ?? canvasElement, '000000')
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent('4 tries left'))
    translatePage(canvasElement)
    clock.advance(30)
    await userEvent.click(await canvas.findByRole('button', { name: /Send a new code/ }))
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Use the newest one.'))
    translatePage(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: /Use another address/ }))
    await expect(await canvas.findByRole('textbox')).toHaveValue('ada@gmail.com')
  },
}

export const RightToLeft: Story = {
  name: 'RTL',
  args: { typed: '12' },
  render: (args) => <SignInStage {...args} copy={rightToLeft()} />,
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('[data-part="login"]')
    await expect(form).toHaveAttribute('dir', 'rtl')
    await expect(form).toHaveStyle({ textAlign: 'start' })
    // Codes are written from left to right everywhere.
    const lefts = slotsOf(canvasElement).map(({ left }) => left)
    await expect(lefts).toEqual([...lefts].sort((a, b) => a - b))
  },
}

export const ForcedColors: Story = {
  name: 'forced colours',
  args: { typed: '12' },
  beforeEach: () => switchForcedColorsOn(document.styleSheets),
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(canvas.getByLabelText('Code')).toHaveFocus())
    const probe = document.createElement('i')
    probe.style.color = 'Highlight'
    document.body.append(probe)
    await expect(canvasElement.querySelector('[data-part="code-slot"][data-state="active"]')).toHaveStyle({
      outlineColor: getComputedStyle(probe).color,
    })
    probe.remove()
  },
}

export const Narrow: Story = {
  name: '320 px',
  globals: { viewport: { value: 'narrow' } },
  args: { email: 'augusta.ada.king.countess.of.lovelace@analytical-engines.example.com' },
  decorators: [within('lab-narrow')],
  play: ({ canvasElement }) => fits(canvasElement, 288),
}

export const LargeText: Story = {
  name: '200 % text',
  beforeEach: () => {
    document.documentElement.classList.add('lab-large')
    return () => document.documentElement.classList.remove('lab-large')
  },
  decorators: [within('lab-narrow')],
  play: async ({ canvas, canvasElement }) => {
    await expect(getComputedStyle(canvas.getByRole('button', { name: 'Sign in' })).fontSize).toBe('32px')
    await fits(canvasElement, 288)
  },
}

/** A page that is light whatever the system says, as most that do such things are. */
const inHostilePage: Decorator = (Story) => (
  <div className="hostile dp-surface" data-dp-theme="light">
    <Story />
  </div>
)

/** A layer loses against a page that styles elements by name: this is how much of the kit is left then. */
export const HostileHost: Story = {
  name: 'hostile host',
  decorators: [inHostilePage],
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Code'), '123456')
    await waitFor(() => expect(stageIn(canvasElement).visited).toEqual(['/dashboard']))
  },
}

export const Preflight: Story = {
  name: 'Tailwind preflight',
  decorators: [within('preflight')],
  render: (args, { globals }) => <SignInStage {...args} copy={copyOf(globals.language)} />,
  play: async ({ canvas }) => {
    const button = canvas.getByRole('button', { name: 'Sign in' })
    await expect(button).toHaveStyle({ minHeight: '44px', borderTopLeftRadius: '10px' })
    await expect(canvas.getByRole('heading')).toHaveStyle({ fontWeight: '600' })
  },
}
