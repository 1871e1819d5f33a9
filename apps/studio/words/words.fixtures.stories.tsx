import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, fn, spyOn, waitFor, within } from 'storybook/test'
import { STATE_NAMES } from '../states/state-table'
import { keepEdits } from './edits'
import { WordsRoom } from './words-room'
import { readXliff } from './xliff-file'

const START = { languages: 'en de', show: 'all', find: '', state: '', open: '' } as const

const meta = {
  title: 'Design/Words fixtures',
  tags: ['!dev'],
  component: WordsRoom,
  args: { start: START, dress: { look: 'ink', scheme: 'light', branding: null }, onView: fn() },
  parameters: { page: 'room', controls: { disable: true } },
  beforeEach: () => {
    keepEdits({})
    return () => keepEdits({})
  },
} satisfies Meta<typeof WordsRoom>

export default meta
type Story = StoryObj<typeof meta>

export const TooLong: Story = {
  args: { start: { ...START, languages: 'de', show: 'too-long' } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(
      await canvas.findByText(/^Nothing is too long or missing in German/, {}, { timeout: 10_000 }),
    ).toBeVisible()
    const pseudo = () => canvasElement.querySelector('[data-language="pseudo"]')
    await waitFor(() => expect(pseudo()).toHaveTextContent(/^[1-9]/), { timeout: 10_000 })
    const inWords = [...canvasElement.querySelectorAll<HTMLElement>('[data-language]:not([data-language="pseudo"])')]
    await expect(
      inWords.filter(({ textContent }) => textContent !== '0').map(({ dataset }) => dataset.language),
    ).toEqual([])
    await userEvent.click(canvas.getByText('Pseudo, 40 % longer', { selector: 'button' }))
    await expect(canvas.getByText(/^Too long or missing in Pseudo/)).toBeVisible()
    await expect(canvas.getAllByText('Button').length).toBeGreaterThan(0)
  },
}

/** Whatever is seen has its room beside it; the rest is said to be heard. */
export const EveryText: Story = {
  args: { start: { ...START, languages: 'de' } },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findAllByText('Heard, not seen', {}, { timeout: 10_000 })
    const cells = [...canvasElement.querySelectorAll('.words-cell')]
    await expect(cells.filter((cell) => !cell.querySelector('.words-fits')).map((cell) => cell.textContent)).toEqual([
      // Says nothing, so it takes no room.
      'Change in German: says nothing',
    ])
  },
}

/** Written out, one text changed, taken in: the table, the pictures and the patch say it. */
export const ThereAndBack: Story = {
  args: { start: { ...START, languages: 'de', find: 'code_expired' } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const trips = [
      ['JSON', 'words.json', 'Der Code ist abgelaufen.', 'Aus JSON.'],
      ['XLIFF', 'words.xlf', 'Aus JSON.', 'Aus XLIFF.'],
    ] as const
    for (const [format, file, before, after] of trips) {
      await userEvent.click(canvas.getByText(format))
      await userEvent.click(canvas.getByText('Write it'))
      const { value } = await canvas.findByLabelText<HTMLTextAreaElement>(file)
      fireEvent.change(canvas.getByLabelText('Or its text'), { target: { value: value.replaceAll(before, after) } })
      await userEvent.click(canvas.getByText('Take it in'))
      await expect(await canvas.findByText('1 text changed.')).toBeVisible()
    }
    await userEvent.click(canvas.getByTitle(/^One text for each error code/))
    const said = () => canvasElement.querySelector('.words-states [data-state-name="code.expired"]')
    await waitFor(() => expect(said()).toHaveTextContent('Aus XLIFF. Bitte einen neuen anfordern.'), {
      timeout: 20_000,
    })
    await userEvent.click(canvas.getByText('As a patch'))
    await userEvent.click(canvas.getByText('Write it'))
    const patch = await canvas.findByLabelText<HTMLTextAreaElement>('words.patch')
    await expect(patch.value).toContain("+    code_expired: 'Aus XLIFF. Bitte einen neuen anfordern.',")
  },
}

/** A file that is refused is mended, and chosen again under its own name. */
export const FileMended: Story = {
  args: { start: { ...START, languages: 'de', find: 'code_expired' } },
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByLabelText<HTMLInputElement>('A file')
    await userEvent.upload(field, new File(['{'], 'words.json'))
    await expect(await canvas.findByText(/this is not JSON. Nothing was changed/)).toBeVisible()
    await expect(field.value).toBe('')
    await userEvent.upload(field, new File(['{"de":{"errors.code_expired":"Zu spät."}}'], 'words.json'))
    await expect(await canvas.findByText('1 text changed.')).toBeVisible()
  },
}

/** A button without a name and a word without an end are counted, as long as they are there: Escape gives an edit up. */
export const EmptyAndEndless: Story = {
  args: { start: { ...START, languages: 'en' } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const count = () => canvasElement.querySelector('[data-language="en"]')
    await waitFor(() => expect(count()).toHaveTextContent(/^0$/), { timeout: 10_000 })
    const change = (id: string) =>
      within(canvas.getByRole('row', { name: new RegExp(`^${id} `) })).getByRole('button', { name: /^Change/ })
    await userEvent.click(change('emailSubmit'))
    await userEvent.clear(canvas.getByLabelText('emailSubmit in English'))
    await userEvent.tab()
    await expect(canvas.getByText(/^✕ It says nothing/)).toBeVisible()
    await waitFor(() => expect(count()).toHaveTextContent(/^1$/), { timeout: 10_000 })

    await userEvent.click(change('emailSentence'))
    const field = canvas.getByLabelText('emailSentence in English')
    fireEvent.change(field, { target: { value: `D${'o'.repeat(120)}` } })
    await waitFor(() => expect(count()).toHaveTextContent(/^2$/), { timeout: 10_000 })
    await userEvent.type(field, '{Escape}')
    await expect(change('emailSentence')).toHaveFocus()
    await waitFor(() => expect(count()).toHaveTextContent(/^1$/), { timeout: 10_000 })
  },
}

/** A browser that keeps nothing more says so; and what was taken back by mistake comes again. */
export const NotKeptAndTakenBack: Story = {
  args: { start: { ...START, languages: 'en', find: 'emailSentence' } },
  play: async ({ canvas, userEvent }) => {
    const setItem = spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    })
    const row = within(canvas.getByRole('row', { name: /^emailSentence / }))
    await userEvent.click(row.getByRole('button', { name: /^Change/ }))
    fireEvent.change(canvas.getByLabelText('emailSentence in English'), { target: { value: 'Another sentence' } })
    await userEvent.tab()
    setItem.mockRestore()
    await expect(canvas.getByText(/Write your texts into a file/)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Take all back' }))
    await expect(canvas.queryByText('Another sentence')).not.toBeInTheDocument()
    const undo = canvas.getByRole('button', { name: 'Undo' })
    await userEvent.click(undo)
    await expect(canvas.getAllByText('Another sentence').length).toBeGreaterThan(0)
    await expect(canvas.getByRole('button', { name: 'Take all back' })).toHaveFocus()
    await expect(canvas.queryByText(/Write your texts into a file/)).not.toBeInTheDocument()
  },
}

/** Every state is heard, each with the text of its failure. */
export const Heard: Story = {
  args: { start: { ...START, languages: 'en', find: 'emailLabel', open: 'emailLabel', state: 'email--invalid' } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const states = () =>
      [...canvasElement.querySelectorAll<HTMLElement>('.words-states [data-state-name]')].map(
        ({ dataset }) => dataset.stateName,
      )
    await waitFor(
      () =>
        expect(states()).toEqual(
          STATE_NAMES.filter((name) => name.startsWith('email.') || /no-pending|link\.(diff|inv)/.test(name)),
        ),
      { timeout: 10_000 },
    )
    await userEvent.clear(canvas.getByLabelText('Find'))
    const table = within(canvas.getByRole('table'))
    await expect(table.getByRole('button', { name: 'errors.invalid_email' })).toBeVisible()
    await expect(table.queryByRole('button', { name: 'errors.offline' })).toBeNull()
  },
}

/** As translation tools give XLIFF back: a browser has to read it. */
export const XliffOfATool: Story = {
  name: 'XLIFF of a tool',
  play: async () => {
    const unit = (id: string, rest: string) => `<trans-unit id="${id}"><source>x</source>${rest}</trans-unit>`
    const file = [
      '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file target-language="de"><body>',
      unit('emailHeading', '<target><mrk mtype="seg" mid="0">Los <g id="1">gehts</g></mrk></target>'),
      unit('resendIn', '<target>In <x id="duration"/> wieder</target>'),
      unit('change', '<alt-trans><target>Ein Vorschlag</target></alt-trans>'),
      '</body></file></xliff>',
    ].join('\n')
    const { entries, problems } = readXliff(file)
    await expect(entries.map(({ id, text }) => [id, text])).toEqual([
      ['emailHeading', 'Los gehts'],
      ['resendIn', 'In {duration} wieder'],
    ])
    await expect(problems).toEqual(['Line 4: "change" has no target. It stays as it was.'])
  },
}
