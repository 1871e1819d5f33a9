import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, waitFor, within } from 'storybook/test'
import { ANSWERS_NEXT, HAPPENINGS, type Happening, type NextAnswer } from './flow-path'
import { FlowPlayer, type FlowPlayerProps, type PlayerArgs } from './flow-player'
import { playerArgs, renderPlayer } from './render-player'

/** What the player said last. No mock: Storybook forgets the calls of mocks when an argument changes. */
let told: Partial<PlayerArgs> = {}

const meta = {
  title: 'Flow/Player fixtures',
  tags: ['!dev'],
  component: FlowPlayer,
  args: {
    ...playerArgs,
    onChange: (changes) => {
      told = changes
    },
  },
  parameters: { page: 'room', controls: { disable: true } },
  render: renderPlayer,
} satisfies Meta<typeof FlowPlayer>

export default meta
type Story = StoryObj<FlowPlayerProps>
type Scene = Parameters<NonNullable<Story['play']>>[0]

const press = async ({ canvas, userEvent }: Scene, name: string | RegExp) =>
  userEvent.click(await canvas.findByRole('button', { name }))
const serverSays = ({ canvas, userEvent }: Scene, answer: NextAnswer) =>
  userEvent.click(canvas.getByRole('radio', { name: ANSWERS_NEXT[answer] }))
const happens = (scene: Scene, happening: Happening) => press(scene, HAPPENINGS[happening])
const deviceIn = ({ canvas }: Scene, name = "The visitor's device") => within(canvas.getByRole('region', { name }))
const sendAddress = async (scene: Scene) => {
  await scene.userEvent.click(deviceIn(scene).getByLabelText('Email'))
  await scene.userEvent.paste('ada@example.com')
  await scene.userEvent.keyboard('{Enter}')
}
const askForCode = async (scene: Scene) => {
  await sendAddress(scene)
  await deviceIn(scene).findByLabelText('Code')
}
const enterCode = async (scene: Scene, code: string) => {
  await scene.userEvent.click(await deviceIn(scene).findByLabelText('Code'))
  await scene.userEvent.paste(code)
}
const says = (scene: Scene, text: string) =>
  waitFor(() => expect(deviceIn(scene).getByRole('alert')).toHaveTextContent(text))
const leads = (_: Scene, path: string, at = '') => waitFor(() => expect(told).toEqual({ path, at }))
const isSignedIn = async ({ canvas }: Scene) => {
  await expect(await canvas.findByText('The visitor is now at /dashboard')).toBeVisible()
}

export const Right: Story = {
  play: async (scene) => {
    await askForCode(scene)
    await press(scene, 'Type the code')
    await isSignedIn(scene)
    await leads(scene, 'send-right_verify-right')
  },
}

export const WrongThenOlder: Story = {
  play: async (scene) => {
    await askForCode(scene)
    await enterCode(scene, '000000')
    await says(scene, '4 tries left')
    await happens(scene, 'wait30')
    await press(scene, 'Send a new code')
    const [, older] = await scene.canvas.findAllByRole('button', { name: 'Type the code' })
    if (older) await scene.userEvent.click(older)
    await says(scene, '4 tries left')
    await leads(scene, 'send-right_verify-wrong_wait30_resend-right_verify-old')
  },
}

export const Expired: Story = {
  play: async (scene) => {
    await askForCode(scene)
    await serverSays(scene, 'expired')
    await press(scene, 'Type the code')
    await says(scene, 'This code has expired.')
    await leads(scene, 'send-right_verify-expired')
    await expect(scene.canvas.getByRole('radio', { name: ANSWERS_NEXT.right })).toBeChecked()
  },
}

export const Slow: Story = {
  play: async (scene) => {
    await serverSays(scene, 'slow')
    await sendAddress(scene)
    await expect(scene.canvas.getByRole('button', { name: 'Continue' })).toHaveAttribute('aria-busy', 'true')
    await happens(scene, 'arrive')
    await waitFor(() => expect(deviceIn(scene).getByLabelText('Code')).toHaveFocus())
    await leads(scene, 'send-slow_arrive')
  },
}

export const OfflineAndBack: Story = {
  play: async (scene) => {
    await happens(scene, 'offline')
    await sendAddress(scene)
    await says(scene, "You're offline.")
    await happens(scene, 'online')
    await waitFor(() => expect(deviceIn(scene).getByLabelText('Code')).toBeVisible())
    await leads(scene, 'offline_send-offline_online_send-right')
  },
}

export const OpenedInAnotherTab: Story = {
  play: async (scene) => {
    await askForCode(scene)
    await press(scene, 'Open the link in another tab')
    await isSignedIn(scene)
    await leads(scene, 'send-right_othertab')
  },
}

export const SecondPhone: Story = {
  play: async (scene) => {
    await askForCode(scene)
    await press(scene, 'Open the link on another phone')
    const phone = within(await scene.canvas.findByRole('region', { name: 'The second phone' }))
    await expect(phone.getByRole('alert')).toHaveTextContent('only works in the browser where you asked for it')
    await scene.userEvent.click(phone.getByLabelText('Email'))
    await scene.userEvent.paste('ada@example.com')
    await scene.userEvent.keyboard('{Enter}')
    await expect(await phone.findByLabelText('Code')).toBeVisible()
    await leads(scene, 'send-right_phone_two-send-right')
  },
}

export const BackBranchAndCompare: Story = {
  args: { path: 'send-right_verify-wrong_verify-wrong' },
  play: async (scene) => {
    const { canvas, userEvent } = scene
    await says(scene, '3 tries left')
    await press(scene, 'Asked for a code')
    await leads(scene, 'send-right_verify-wrong_verify-wrong', '1')
    await userEvent.keyboard('{ArrowRight}')
    await leads(scene, 'send-right_verify-wrong_verify-wrong', '2')
    await says(scene, '4 tries left')
    // What is done now takes the place of what came after.
    await happens(scene, 'wait600')
    await leads(scene, 'send-right_verify-wrong_wait600')
    await press(scene, 'Compare')
    await press(scene, 'Asked for a code')
    await expect(await canvas.findByRole('region', { name: 'For comparison: Asked for a code' })).toBeVisible()
    await press(scene, 'Start over')
    await waitFor(() => expect(deviceIn(scene).getByLabelText('Email')).toHaveValue(''))
  },
}

export const Scrubbed: Story = {
  args: { path: 'send-right_verify-wrong_verify-wrong' },
  play: async (scene) => {
    const { canvas } = scene
    await says(scene, '3 tries left')
    const slider = canvas.getByRole<HTMLInputElement>('slider', { name: 'Shown step' })
    await expect(slider).toHaveValue('3')
    slider.focus()
    fireEvent.change(slider, { target: { value: '0' } })
    await leads(scene, 'send-right_verify-wrong_verify-wrong', '0')
    // Where the focus was, it still is: the next key goes on from there.
    await waitFor(() => expect(slider).toHaveFocus())
    await expect(slider).toHaveAttribute('aria-valuetext', 'Opened the page, 1 of 4')
    fireEvent.change(slider, { target: { value: '2' } })
    await leads(scene, 'send-right_verify-wrong_verify-wrong', '2')
    await says(scene, '4 tries left')
  },
}

/** What only a played server does is said before the file is there. */
export const SavedWithNotes: Story = {
  args: { path: 'send-denied_send-right_verify-expired' },
  play: async (scene) => {
    await says(scene, 'This code has expired.')
    await press(scene, 'Save as a test')
    const dialog = within(await scene.canvas.findByRole('dialog', { name: 'Before you save' }))
    await expect(dialog.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
      'Asked for a code: the address is not allowed',
    ])
    await scene.userEvent.click(dialog.getByRole('button', { name: 'Not now' }))
    await waitFor(() => expect(scene.canvas.queryByRole('dialog')).toBeNull())
  },
}

/** An email that is too old says so, and its link is refused. */
export const LinkExpired: Story = {
  args: { path: 'send-right_wait600' },
  play: async (scene) => {
    await says(scene, 'expired')
    await expect(await scene.canvas.findByText('expired: no longer works')).toBeVisible()
    await press(scene, 'Open the link here')
    await says(scene, 'This link has been used or has expired.')
    await leads(scene, 'send-right_wait600_link')
  },
}

/** A step that nobody knows is named, not dropped without a word. */
export const UnknownStep: Story = {
  args: { path: 'send-right_banana' },
  play: async ({ canvas }) => {
    const notice = await canvas.findByText(/^There is no step “banana”/)
    await expect(notice).toBeVisible()
    await expect(notice).toHaveStyle({ borderStyle: 'solid' })
  },
}

export const Present: Story = {
  args: { path: 'send-right_verify-right' },
  play: async (scene) => {
    const { canvas, userEvent } = scene
    await isSignedIn(scene)
    await press(scene, 'Present')
    await expect(await canvas.findByText('1 of 3')).toBeVisible()
    await userEvent.keyboard('{ArrowRight}')
    await expect(await canvas.findByText('2 of 3')).toBeVisible()
    await expect(canvas.queryByRole('heading', { name: 'Mailbox' })).toBeNull()
    await userEvent.keyboard('{Escape}')
    await expect(await canvas.findByRole('heading', { name: 'Mailbox' })).toBeVisible()
  },
}

export const AsTheToolbarsSay: Story = {
  globals: { language: 'de', theme: 'clay', scheme: 'dark', answer: 'code_expired' },
  args: { path: 'send-right' },
  play: async (scene) => {
    await expect(await deviceIn(scene).findByText('ada@example.com')).toBeVisible()
    await expect(scene.canvasElement.querySelector('[data-dp-theme="clay dark"] form')).toBeVisible()
    await expect(await scene.canvas.findByText('The toolbar answers every time: The code has expired.')).toBeVisible()
    await press(scene, 'Type the code')
    await says(scene, 'abgelaufen')
    await leads(scene, 'send-right_verify-expired')
  },
}
