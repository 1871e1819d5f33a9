import type { Meta, StoryObj } from '@storybook/react-vite'
import { useArgs } from 'storybook/preview-api'
import { expect, waitFor } from 'storybook/test'
import { parseBrand } from '../brand/brand-address'
import { readLogo } from '../brand/logo'
import type { WordsView } from './view'
import { WordsRoom } from './words-room'

const meta = {
  title: 'Design/Words',
  args: { languages: '', show: 'all', find: '', state: '', open: '' },
  parameters: { page: 'room', controls: { disable: true } },
  render: function Words(args, { globals }) {
    const [, updateArgs] = useArgs<WordsView>()
    const { theme, scheme, language } = globals
    const brand = parseBrand(globals.brand)
    const dress = { look: theme, scheme, branding: brand && { brand, logo: readLogo() } }
    const languages = args.languages || (language === 'en' ? 'en de' : `en ${language}`)
    return <WordsRoom start={{ ...args, languages }} dress={dress} onView={updateArgs} />
  },
} satisfies Meta<WordsView>

export default meta
type Story = StoryObj<typeof meta>

export const Words: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^German \d/ }))
    await expect(canvas.getByText(/^Nothing is too long in German/)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: /^Pseudo, 40 % longer [1-9]/ }))
    await expect(canvas.getByText(/^Too long in Pseudo/)).toBeVisible()
    await userEvent.selectOptions(canvas.getByLabelText('First language'), 'en')
    await userEvent.selectOptions(canvas.getByLabelText('Show'), 'all')
    await userEvent.click(canvas.getByRole('button', { name: 'errors.code_expired' }))
    await waitFor(() =>
      expect(canvasElement.querySelector('.words-states [data-state-name="code.expired"]')).toBeInTheDocument(),
    )
  },
}
