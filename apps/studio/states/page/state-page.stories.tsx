import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { rowOf } from '../state-table'
import { statusOf } from './http-answer'
import { type PageArgs, pageArgs, renderStatePage, stateIn } from './render-state-page'

const meta = {
  title: 'States/Page',
  id: 'state-page',
  args: pageArgs,
  parameters: { page: 'room', controls: { disable: true } },
  render: renderStatePage,
} satisfies Meta<PageArgs>

export default meta

export const Page: StoryObj<PageArgs> = {
  // For whichever state an address names. By text: roles of so many forms take seconds to work out.
  play: async ({ args, canvas, step }) => {
    const { error } = rowOf(stateIn(args.state))
    await step('words and tokens are read off the form', async () => {
      await expect(await canvas.findByText('--dp-surface')).toBeVisible()
      if (error) await expect(await canvas.findByText(`errors.${error}`)).toBeVisible()
    })
    await step('what they hear is read off the live regions', async () => {
      if (error) await expect(canvas.getByText('assertive, at once')).toBeVisible()
    })
    await step("the answer is the one of the server's table", async () => {
      const status = error && statusOf(error)
      if (status) await expect(canvas.getByText(status)).toBeVisible()
    })
  },
}
