import type { Meta, StoryObj } from '@storybook/react-vite'
import { useArgs } from 'storybook/preview-api'
import { expect, waitFor } from 'storybook/test'
import { brandingOf } from '../brand/branding-of'
import { COLUMNS } from './columns'
import type { WordsView } from './view'
import { WordsRoom } from './words-room'

const meta = {
  title: 'Design/Words',
  args: { languages: '', show: 'all', find: '', state: '', open: '' },
  parameters: { page: 'room', controls: { disable: true } },
  render: function Words(args, { globals }) {
    const [, updateArgs] = useArgs<WordsView>()
    const { theme, scheme, language } = globals
    const dress = { look: theme, scheme, branding: brandingOf(globals.brand) }
    const languages = args.languages || (language === 'en' ? 'en de' : `en ${language}`)
    return <WordsRoom start={{ ...args, languages }} dress={dress} onView={updateArgs} />
  },
} satisfies Meta<WordsView>

export default meta
type Story = StoryObj<typeof meta>

export const Words: Story = {
  // Nothing is clicked here: an address opens what it says.
  play: async ({ canvasElement }) => {
    const counts = () =>
      [...canvasElement.querySelectorAll<HTMLElement>('[data-language]')].map(({ textContent, dataset }) => [
        dataset.language,
        /^\d+$/.test(textContent ?? ''),
      ])
    await waitFor(() => expect(counts()).toEqual(COLUMNS.map(({ id }) => [id, true])), { timeout: 10_000 })
  },
}
