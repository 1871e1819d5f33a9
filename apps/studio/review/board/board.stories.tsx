import type { Meta, StoryObj } from '@storybook/react-vite'
import { useArgs } from 'storybook/preview-api'
import { brandingOf } from '../../brand/branding-of'
import { lookOf } from '../../room/dressed'
import { copyOf } from '../../stage/languages'
import { isAxis } from './axes'
import { Board as BoardRoom } from './board'
import { type BoardView, STEPS } from './board-tools'

const meta = {
  title: 'Review/Board',
  args: { first: 'look', second: 'scheme', step: 'email', size: 35 },
  parameters: { page: 'room', controls: { disable: true } },
  render: function Render({ first, second, step, size }, { globals }) {
    const [, updateArgs] = useArgs<BoardView>()
    const view: BoardView = {
      first: isAxis(first) ? first : 'look',
      second: isAxis(second) ? second : 'none',
      step: STEPS.some((name) => name === step) ? step : 'all',
      size: Number(size) || 35,
    }
    return (
      <BoardRoom
        view={view}
        onView={updateArgs}
        dress={{
          look: lookOf(globals.theme),
          scheme: globals.scheme,
          width: 390,
          copy: copyOf(globals.language),
          zoom: 1,
          text: 100,
          isForced: false,
          isGrey: false,
        }}
        branding={brandingOf(globals.brand)}
      />
    )
  },
} satisfies Meta<BoardView>

export default meta

export const Board: StoryObj<BoardView> = {}
