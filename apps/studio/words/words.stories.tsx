import type { Meta, StoryObj } from '@storybook/react-vite'
import { useArgs } from 'storybook/preview-api'
import { expect, waitFor } from 'storybook/test'
import { brandingOf } from '../brand/branding-of'
import { lookOf } from '../room/dressed'
import { textFromAddress, textToAddress } from '../room/in-address'
import { COLUMNS } from './columns'
import type { WordsView } from './view'
import { WordsRoom } from './words-room'

const meta = {
  title: 'Design/Words',
  args: { languages: '', show: 'all', find: '', state: '', open: '' },
  parameters: { page: 'room', controls: { disable: true } },
  render: function Words(args, { globals }) {
    const [, updateArgs] = useArgs<WordsView>()
    const { scheme, language } = globals
    const dress = { look: lookOf(globals.theme), scheme, branding: brandingOf(globals.brand) }
    const languages = args.languages || (language === 'en' ? 'en de' : `en ${language}`)
    // What is typed may hold anything; Storybook's addresses may not.
    const start = { ...args, languages, find: textFromAddress(args.find ?? '') }
    const onView = (view: Partial<WordsView>) =>
      updateArgs(view.find === undefined ? view : { ...view, find: textToAddress(view.find) })
    return <WordsRoom start={start} dress={dress} onView={onView} />
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
