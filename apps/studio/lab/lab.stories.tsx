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
import { type LabCaption, withCaption } from './lab-caption'
import { translatePage } from './page-translation'
import { attachIcon } from './password-manager'
import './hostile-host.css'
import './lab.css'
import './preflight.css'

const meta = {
  title: 'Lab',
  args: { ...defaultArgs, start: 'code sent', email: 'ada@gmail.com' },
  argTypes: stageArgTypes,
  decorators: [withCaption],
  render: renderStage,
} satisfies Meta<StageArgs>

export default meta
/** Does not compile without its caption. */
type Story = StoryObj<StageArgs> & { readonly parameters: { readonly lab: LabCaption } }

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
  name: 'Password managers',
  parameters: {
    lab: {
      shown: 'A password manager’s icon over the end of the code field, and its filling in.',
      proved: 'The slots stay where they are, and a value that comes at once, without any keys, signs in.',
      mark: 'An imitation of what managers have in common: a button of theirs after the field, and an attribute on it.',
      notCovered: 'The managers themselves: none of them runs here.',
    },
  },
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
  name: 'Page translation',
  parameters: {
    lab: {
      shown: 'The page after the browser has translated it.',
      proved: 'A wrong code, a new code and another address still work while the texts belong to somebody else.',
      mark: 'An imitation of Chrome’s translation: each text in two nested font elements, except where translate is no.',
      notCovered: 'What the translation says, and other browsers’ ways.',
    },
  },
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
  name: 'Right to left',
  parameters: {
    lab: {
      shown: 'The sign-in from right to left, in English, so that you can read it.',
      proved: 'The form starts at the right, and the code is still written from left to right.',
      mark: 'The dir attribute, set to rtl.',
      notCovered: 'The words of Arabic and Hebrew: choose them under Language.',
    },
  },
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
  name: 'Forced colours',
  parameters: {
    lab: {
      shown: 'The rules for forced colours, switched on.',
      proved: 'The active slot is outlined in the system’s highlight colour.',
      mark: 'The media query forced-colors, as Windows’ contrast themes answer it.',
      notCovered: 'Which colours win: that is the browser’s to decide, and is tested with the real setting.',
    },
  },
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
  parameters: {
    lab: {
      shown: 'A column of 288 pixels, as a phone of 320 leaves it, and a long address.',
      proved: 'Nothing sticks out, and all slots stand in one row, at least 44 pixels high.',
      mark: 'The width alone: no phone is imitated.',
      notCovered: 'The keyboard of a phone, which covers half of the page.',
    },
  },
  globals: { viewport: { value: 'narrow' } },
  args: { email: 'augusta.ada.king.countess.of.lovelace@analytical-engines.example.com' },
  decorators: [within('lab-narrow')],
  play: ({ canvasElement }) => fits(canvasElement, 288),
}

export const LargeText: Story = {
  name: '200 % text',
  parameters: {
    lab: {
      shown: 'Text at twice its size in a narrow column.',
      proved: 'The button’s words have 32 pixels, nothing sticks out, and the slots stay in one row.',
      mark: 'The font size of the root, which a browser’s setting for text size changes as well.',
      notCovered: 'Zoom: choose “Desktop at 400 %” as the size.',
    },
  },
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
  name: 'A hostile page',
  parameters: {
    lab: {
      shown: 'A page that resets and dresses every element by name, outside any layer.',
      proved: 'A code can still be typed, and signs in.',
      mark: 'A sheet written for this, of what old hosts do.',
      notCovered: 'How it looks: a layer loses against such a page, on purpose.',
    },
  },
  decorators: [inHostilePage],
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Code'), '123456')
    await waitFor(() => expect(stageIn(canvasElement).visited).toEqual(['/dashboard']))
  },
}

export const Preflight: Story = {
  name: 'Tailwind preflight',
  parameters: {
    lab: {
      shown: 'The kit on a page with Tailwind’s reset.',
      proved: 'The button keeps its height and corners, the heading its weight.',
      mark: 'The rules of preflight, in the layer base as Tailwind 4 has them.',
      notCovered: 'Tailwind 3, whose reset is in no layer.',
    },
  },
  decorators: [within('preflight')],
  render: (args, { globals }) => <SignInStage {...args} copy={copyOf(globals.language)} />,
  play: async ({ canvas }) => {
    const button = canvas.getByRole('button', { name: 'Sign in' })
    await expect(button).toHaveStyle({ minHeight: '44px', borderTopLeftRadius: '10px' })
    await expect(canvas.getByRole('heading')).toHaveStyle({ fontWeight: '600' })
  },
}
