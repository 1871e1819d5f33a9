import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { copyOf, languages } from '../stage/languages'
import { rowOf, STATE_NAMES } from '../states/state-table'
import { statusShownIn } from '../states/status-shown-in'
import { LanguageMatrix } from './language-matrix'
import { StateMatrix } from './state-matrix'

const meta = {
  title: 'Review/Matrix',
  id: 'matrix',
  // The base of the tests of pictures; for designers there is the board.
  tags: ['!dev'],
  component: StateMatrix,
  args: { copy: copyOf('en') },
  argTypes: { copy: { table: { disable: true } } },
  parameters: { page: 'wide', controls: { disable: true } },
  render: (_, { globals }) => <StateMatrix copy={copyOf(globals.language)} />,
} satisfies Meta<typeof StateMatrix>

export default meta
type Story = StoryObj<typeof meta>

/** Every state, in the theme and the language of the toolbars. */
export const AllStates: Story = {
  name: 'All states',
  play: async ({ canvasElement }) => {
    const shown = () =>
      STATE_NAMES.map((name) => {
        const cell = canvasElement.querySelector(`[data-state-name="${name}"]`)
        return [name, statusShownIn(cell)]
      })
    await waitFor(() => expect(shown()).toEqual(STATE_NAMES.map((name) => [name, rowOf(name).status])))
  },
}

/** What a visitor sees first and what they see most, in every language there is. */
export const AllLanguages: Story = {
  name: 'All languages',
  render: () => <LanguageMatrix />,
  play: async ({ canvasElement }) => {
    for (const { lang } of languages) {
      await expect(canvasElement.querySelector(`[data-part="login"][lang="${lang}"]`)).toBeInTheDocument()
    }
  },
}
