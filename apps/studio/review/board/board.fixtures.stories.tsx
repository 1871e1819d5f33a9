import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { copyOf } from '../../stage/languages'
import { Board, type BoardProps } from './board'

const meta = {
  title: 'Review/Board fixtures',
  tags: ['!dev'],
  component: Board,
  args: {
    view: { first: 'look', second: 'none', step: 'email', size: 35 },
    onView: fn(),
    dress: {
      look: 'ink',
      scheme: 'light',
      width: 390,
      copy: copyOf('en'),
      zoom: 1,
      text: 100,
      isForced: false,
      isGrey: false,
    },
    branding: null,
  },
  parameters: { page: 'room', controls: { disable: true } },
} satisfies Meta<BoardProps>

export default meta

/** Also clay, whose letters are wide, keeps room for its longest errors. */
export const NoErrorMovesAButton: StoryObj<typeof meta> = {
  play: async ({ canvas, canvasElement }) => {
    const seen = () => [...canvasElement.querySelectorAll<HTMLElement>('.board-dot')]
    for (const state of ['email.not-allowed', 'email.provider-unavailable', 'email.cookies-blocked']) {
      const name = `${state}, clay: nothing wrong`
      canvasElement.querySelector(`[data-state-name="${state}"]`)?.scrollIntoView()
      await expect(await canvas.findByRole('button', { name }, { timeout: 20_000 })).toBeVisible()
    }
    await expect(seen().filter(({ dataset }) => dataset.verdict === 'bad')).toEqual([])
  },
}
