import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { hasVisibleRing } from '../stage/contrast'
import { movementEnds } from '../stage/movement-ends'
import { renderStage } from '../stage/render-stage'
import { stageArgTypes } from '../stage/stage-arg-types'
import { defaultArgs, type StageArgs } from '../stage/stage-args'
import { stageIn } from '../stage/stage-in'
import { typeInto } from '../stage/type-into'

const meta = {
  title: 'Flow/sign in',
  tags: ['!dev'],
  args: defaultArgs,
  argTypes: stageArgTypes,
  render: renderStage,
} satisfies Meta<StageArgs>

export default meta
type Story = StoryObj<StageArgs>
type Scene = Parameters<NonNullable<Story['play']>>[0]

const sent: Partial<StageArgs> = { start: 'code sent' }
const codeField = ({ canvas }: Scene) => canvas.getByLabelText<HTMLInputElement>('Code')
const emailField = ({ canvas }: Scene) => canvas.getByLabelText<HTMLInputElement>('Email')
const requests = ({ canvasElement }: Scene) => stageIn(canvasElement).client.calls.map(({ request }) => request)
const alertSays = ({ canvas }: Scene, text: string) =>
  waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(text))
const arrives = async (scene: Scene) => {
  await waitFor(() => expect(stageIn(scene.canvasElement).visited).toEqual(['/dashboard']))
  await expect(scene.canvas.getByRole('status')).toHaveTextContent('Signed in. Taking you there.')
}

export const Typed: Story = {
  name: 'typed',
  play: async (scene) => {
    const { userEvent } = scene
    await userEvent.tab()
    await expect(emailField(scene)).toHaveFocus()
    await expect(hasVisibleRing(emailField(scene))).toBe(true)
    await userEvent.keyboard('ada@example.com{Enter}')
    // The step has changed: the keyboard is where the code goes.
    await waitFor(() => expect(codeField(scene)).toHaveFocus())
    await userEvent.keyboard('123456')
    await arrives(scene)
    await expect(requests(scene)).toEqual(['send', 'verify'])
  },
}

export const KeyboardAlone: Story = {
  name: 'keyboard alone',
  args: { ...sent, resendAfterSeconds: 0, codeAlphabet: 'alphanumeric' },
  play: async (scene) => {
    const { canvas, userEvent } = scene
    await waitFor(() => expect(codeField(scene)).toHaveFocus())
    const order = ['Sign in', 'Send a new code'] as const
    for (const name of order) {
      await userEvent.tab()
      await expect(canvas.getByRole('button', { name })).toHaveFocus()
      await expect(hasVisibleRing(canvas.getByRole('button', { name }))).toBe(true)
    }
    await userEvent.tab({ shift: true })
    await userEvent.tab({ shift: true })
    await expect(codeField(scene)).toHaveFocus()
    // The input is drawn by its slots: the ring is around the one that is typed into next.
    const slot = scene.canvasElement.querySelector('[data-part="code-slot"][data-state="active"]')
    await expect(slot && hasVisibleRing(slot)).toBe(true)
    await userEvent.keyboard('ab12cd{Enter}')
    await arrives(scene)
  },
}

export const Pasted: Story = {
  name: 'pasted',
  args: sent,
  play: async (scene) => {
    await scene.userEvent.click(codeField(scene))
    await scene.userEvent.paste('Your code is 123 456. Order 20248899')
    await arrives(scene)
    await expect(stageIn(scene.canvasElement).client.calls).toEqual([
      { request: 'verify', body: expect.objectContaining({ code: '123456' }) },
    ])
  },
}

export const Autofill: Story = {
  name: 'autofill',
  args: sent,
  play: async (scene) => {
    await expect(codeField(scene)).toHaveAttribute('autocomplete', 'one-time-code')
    typeInto(codeField(scene), '123456')
    await arrives(scene)
    await expect(requests(scene)).toEqual(['verify'])
  },
}

export const ChangeAddress: Story = {
  name: 'change address',
  args: sent,
  play: async (scene) => {
    const { canvas, userEvent } = scene
    await userEvent.click(canvas.getByRole('button', { name: /Use another address/ }))
    await expect(emailField(scene)).toHaveValue('ada@example.com')
    await waitFor(() => expect(emailField(scene)).toHaveFocus())
    await userEvent.clear(emailField(scene))
    await userEvent.type(emailField(scene), 'grace@example.com{Enter}')
    await expect(await canvas.findByText('grace@example.com')).toBeInTheDocument()
    await expect(requests(scene)).toEqual(['cancel', 'send'])
  },
}

export const Resend: Story = {
  name: 'resend',
  args: sent,
  play: async (scene) => {
    const { canvas, canvasElement, userEvent } = scene
    const { clock } = stageIn(canvasElement)
    await expect(canvas.getByText('Send again in 0:30')).toBeInTheDocument()
    clock.advance(20)
    await expect(
      await canvas.findByText('Send again in 0:10', { selector: '[data-part="resend-wait"]' }),
    ).toBeInTheDocument()
    clock.advance(10)
    await userEvent.dblClick(await canvas.findByRole('button', { name: 'Send a new code' }))
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Use the newest one.'))
    await expect(codeField(scene)).toHaveFocus()
    await expect(requests(scene)).toEqual(['resend'])
  },
}

export const OtherTab: Story = {
  name: 'other tab',
  args: sent,
  play: async (scene) => {
    await stageIn(scene.canvasElement).act('finish in another tab')
    await arrives(scene)
    await expect(requests(scene)).toEqual([])
  },
}

/** What the server knows is all that a reload leaves: the time goes on, the address is kept. */
export const Reload: Story = {
  name: 'reload',
  args: { ...sent, expiresInSeconds: 290, resendAfterSeconds: 12, attemptsLeft: 3, verify: 'invalid_code' },
  play: async (scene) => {
    const { canvas, userEvent } = scene
    await expect(canvas.getByText('ada@example.com')).toBeInTheDocument()
    await expect(canvas.getByText('Send again in 0:12')).toBeInTheDocument()
    await expect(canvas.getByText(/^Works for 5 minutes[.]/)).toBeInTheDocument()
    await userEvent.type(codeField(scene), '000000')
    await alertSays(scene, "That code isn't right. 2 tries left.")
  },
}

export const WrongThenRight: Story = {
  name: 'wrong then right',
  args: { ...sent, verify: 'invalid_code', refusals: 1 },
  play: async (scene) => {
    const { canvas, userEvent } = scene
    const button = () => canvas.getByRole('button', { name: 'Sign in' }).getBoundingClientRect()
    await waitFor(() => expect(codeField(scene)).toHaveFocus())
    // At rest: a step rises by a few pixels when it appears.
    await movementEnds()
    const before = button()
    await userEvent.keyboard('000000')
    await alertSays(scene, "That code isn't right. 4 tries left.")
    await expect(codeField(scene)).toHaveValue('')
    await expect(codeField(scene)).toHaveFocus()
    await expect(button()).toEqual(before)
    // The same wrong code once more costs no try.
    await userEvent.keyboard('000000')
    await alertSays(scene, "That code isn't right. 4 tries left.")
    await expect(requests(scene)).toEqual(['verify'])
    await userEvent.keyboard('1')
    await expect(canvas.getByRole('alert')).toBeEmptyDOMElement()
    await userEvent.keyboard('23456')
    await arrives(scene)
    await expect(requests(scene)).toEqual(['verify', 'verify'])
  },
}

export const InvalidAddress: Story = {
  name: 'no address',
  play: async (scene) => {
    const { canvas, userEvent } = scene
    await movementEnds()
    const before = canvas.getByRole('button', { name: 'Continue' }).getBoundingClientRect()
    await userEvent.type(emailField(scene), 'ada{Enter}')
    await alertSays(scene, "That doesn't look like an email address.")
    await expect(emailField(scene)).toHaveAttribute('aria-invalid', 'true')
    await expect(canvas.getByRole('button', { name: 'Continue' }).getBoundingClientRect()).toEqual(before)
    await expect(requests(scene)).toEqual([])
  },
}
