import type { Meta, StoryObj } from '@storybook/react-vite'
import { useArgs } from 'storybook/preview-api'
import { expect, fn, waitFor } from 'storybook/test'
import { copyOf } from '../stage/languages'
import { ANSWERS_NEXT, HAPPENINGS, type Happening, type NextAnswer } from './flow-path'
import { FlowPlayer, type FlowPlayerProps } from './flow-player'

const meta = {
  title: 'Flow/Player',
  tags: ['!dev'],
  component: FlowPlayer,
  args: { path: '', copy: copyOf('en'), onPath: fn() },
  argTypes: { copy: { table: { disable: true } }, onPath: { table: { disable: true } } },
  parameters: { page: 'wide' },
  render: function Player(args, { globals }) {
    const [, updateArgs] = useArgs<FlowPlayerProps>()
    // Storybook keeps arguments in the address: that is where the steps are.
    const tell = (path: string) => {
      args.onPath(path)
      updateArgs({ path })
    }
    return <FlowPlayer {...args} copy={copyOf(globals.language)} onPath={tell} />
  },
} satisfies Meta<typeof FlowPlayer>

export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>
type Scene = Parameters<Play>[0]

const serverSays = ({ canvas, userEvent }: Scene, answer: NextAnswer) =>
  userEvent.click(canvas.getByRole('radio', { name: ANSWERS_NEXT[answer] }))
const happens = ({ canvas, userEvent }: Scene, happening: Happening) =>
  userEvent.click(canvas.getByRole('button', { name: HAPPENINGS[happening] }))
const sendAddress = ({ canvas, userEvent }: Scene) =>
  userEvent.type(canvas.getByLabelText('Email'), 'ada@example.com{Enter}')
const enterCode = async ({ canvas, userEvent }: Scene, code = '123456') => {
  await userEvent.click(await canvas.findByLabelText('Code'))
  await userEvent.paste(code)
}
const says = ({ canvas }: Scene, text: string | RegExp) =>
  waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(text))
const leads = ({ canvas }: Scene, path: string) =>
  waitFor(() => expect(canvas.getByRole('list')).toHaveTextContent(path.replaceAll('_', '')))
const isSignedIn = async ({ canvas }: Scene) => {
  await expect(await canvas.findByText('The visitor is now at /dashboard')).toBeVisible()
}

export const Player: Story = { tags: ['dev'] }

export const Right: Story = {
  play: async (scene) => {
    await sendAddress(scene)
    await enterCode(scene)
    await isSignedIn(scene)
    await leads(scene, 'send-right_verify-right')
  },
}

export const Wrong: Story = {
  play: async (scene) => {
    await sendAddress(scene)
    await serverSays(scene, 'wrong')
    await enterCode(scene)
    await says(scene, '4 tries left')
    await leads(scene, 'send-right_verify-wrong')
  },
}

export const Expired: Story = {
  play: async (scene) => {
    await sendAddress(scene)
    await serverSays(scene, 'expired')
    await enterCode(scene)
    await says(scene, 'This code has expired.')
    await leads(scene, 'send-right_verify-expired')
  },
}

export const Locked: Story = {
  play: async (scene) => {
    await sendAddress(scene)
    await serverSays(scene, 'locked')
    await enterCode(scene)
    await says(scene, 'Too many wrong codes.')
    await leads(scene, 'send-right_verify-locked')
  },
}

export const Limited: Story = {
  play: async (scene) => {
    await serverSays(scene, 'limited')
    await sendAddress(scene)
    await says(scene, 'That was a lot of tries.')
    await expect(await scene.canvas.findByRole('button', { name: 'Try again in 0:30' })).toBeVisible()
    await leads(scene, 'send-limited')
  },
}

export const Unavailable: Story = {
  play: async (scene) => {
    await serverSays(scene, 'unavailable')
    await sendAddress(scene)
    await says(scene, "We can't send email right now.")
    await leads(scene, 'send-unavailable')
  },
}

export const Slow: Story = {
  play: async (scene) => {
    await serverSays(scene, 'slow')
    await sendAddress(scene)
    await expect(scene.canvas.getByRole('button', { name: 'Continue' })).toHaveAttribute('aria-busy', 'true')
    await happens(scene, 'arrive')
    await waitFor(() => expect(scene.canvas.getByLabelText('Code')).toHaveFocus())
    await leads(scene, 'send-slow_arrive')
  },
}

export const OfflineAndBack: Story = {
  play: async (scene) => {
    await serverSays(scene, 'offline')
    await sendAddress(scene)
    await says(scene, "You're offline.")
    await scene.userEvent.click(scene.canvas.getByRole('button', { name: 'The connection is back' }))
    await waitFor(() => expect(scene.canvas.getByLabelText('Code')).toHaveFocus())
    await leads(scene, 'send-offline_send-right')
  },
}

export const OpenedInAnotherTab: Story = {
  play: async (scene) => {
    await sendAddress(scene)
    await scene.canvas.findByLabelText('Code')
    await happens(scene, 'othertab')
    await isSignedIn(scene)
    await leads(scene, 'send-right_othertab')
  },
}

export const OpenedInAnotherBrowser: Story = {
  play: async (scene) => {
    await sendAddress(scene)
    await scene.canvas.findByLabelText('Code')
    await happens(scene, 'otherbrowser')
    await says(scene, 'This link only works in the browser where you asked for it.')
    await leads(scene, 'send-right_otherbrowser')
  },
}

export const SentAgain: Story = {
  play: async (scene) => {
    await sendAddress(scene)
    await scene.canvas.findByLabelText('Code')
    await happens(scene, 'wait30')
    await scene.userEvent.click(await scene.canvas.findByRole('button', { name: 'Send a new code' }))
    await leads(scene, 'send-right_wait30_resend-right')
  },
}

export const OtherAddress: Story = {
  play: async (scene) => {
    await sendAddress(scene)
    await scene.userEvent.click(await scene.canvas.findByRole('button', { name: /Use another address/ }))
    await expect(scene.canvas.getByLabelText('Email')).toHaveValue('ada@example.com')
    await leads(scene, 'send-right_change')
    await scene.userEvent.click(scene.canvas.getByRole('button', { name: 'Start over' }))
    await expect(scene.canvas.getByLabelText('Email')).toHaveValue('')
  },
}

const restored = (path: string, check: (scene: Scene) => Promise<unknown>): Story => ({
  args: { path },
  play: async (scene) => {
    await check(scene)
    await leads(scene, path)
  },
})

export const RestoredWrong = restored('send-right_verify-wrong_verify-wrong', (scene) => says(scene, '3 tries left'))
export const RestoredExpired = restored('send-right_wait600', (scene) => says(scene, 'This code has expired.'))
export const RestoredSlow = restored('send-right_verify-slow', ({ canvas }) =>
  waitFor(() => expect(canvas.getByLabelText('Code')).toHaveAttribute('readonly')),
)
export const RestoredOtherBrowser = restored('send-right_otherbrowser', (scene) => says(scene, 'start again here'))
export const RestoredSentAgain = restored('send-right_wait30_resend-right_change_send-right_verify-right', isSignedIn)
