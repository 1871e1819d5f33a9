import type { Meta, StoryContext, StoryObj } from '@storybook/react-vite'
import { expect, spyOn } from 'storybook/test'
import { STATE_NAMES } from '../../states/state-table'
import { type ChecklistArgs, renderChecklist } from './render-checklist'

const meta = {
  title: 'Review/Checklist fixtures',
  tags: ['!dev'],
  args: { state: 'code--expired' },
  parameters: { page: 'room', controls: { disable: true } },
  render: renderChecklist,
  beforeEach: () => {
    const key = 'doorpost-studio-review'
    const kept = localStorage.getItem(key)
    localStorage.removeItem(key)
    return () => (kept === null ? localStorage.removeItem(key) : localStorage.setItem(key, kept))
  },
} satisfies Meta<ChecklistArgs>

export default meta

type Story = Pick<StoryContext, 'canvas' | 'userEvent'>

const write = async ({ canvas, userEvent }: Story, part: string, text: string) => {
  await canvas.findByRole('option', { name: part })
  await userEvent.selectOptions(canvas.getByLabelText('Part'), part)
  await userEvent.type(canvas.getByLabelText('Note'), text)
}

const pin = async (story: Story, part: string, text: string) => {
  await write(story, part, text)
  await story.userEvent.click(story.canvas.getByRole('button', { name: 'Pin the note' }))
}

export const ApprovedWithANote: StoryObj<ChecklistArgs> = {
  play: async (story) => {
    const { canvas, userEvent } = story
    await pin(story, 'error', 'Too long')
    await expect(canvas.getByRole('checkbox', { name: 'code.expired: seen' })).toBeChecked()
    await expect(canvas.getByRole('button', { name: 'Remove the note on error' })).toBeVisible()
    await userEvent.click(canvas.getByRole('checkbox', { name: 'code.expired: approved' }))
    await expect(
      canvas.getByRole('button', { name: `1 of ${STATE_NAMES.length} approved in en, ink` }),
    ).toHaveAttribute('aria-pressed', 'true')
  },
}

export const NoReview: StoryObj<ChecklistArgs> = {
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByLabelText('A review, as Markdown or JSON')
    await userEvent.upload(field, new File(['{}'], 'tokens.json'))
    const problem = await canvas.findByText(/^tokens.json is no review: choose the review.md/)
    await expect(problem).toHaveRole('alert')
    await userEvent.upload(field, new File(['{"kind":"doorpost-review","findings":{}}'], 'review.json'))
    await expect(await canvas.findByText('review.json was added.')).toBeVisible()
    await expect(problem).toBeEmptyDOMElement()
  },
}

/** One after the other: whoever listens hears how far it is, and the focus stays where it was. */
export const ApprovedAloud: StoryObj<ChecklistArgs> = {
  play: async ({ canvas, userEvent }) => {
    const approve = canvas.getByRole('button', { name: 'Approve, and next' })
    await userEvent.click(approve)
    await expect(canvas.getByText(/^code\.expired is approved, 1 of \d+\. Now code\./)).toHaveAttribute(
      'role',
      'status',
    )
    await expect(approve).toHaveFocus()
    // What was said is over once something else is done.
    await userEvent.click(canvas.getByRole('checkbox', { name: 'email.idle: approved' }))
    await expect(canvas.getByText(/^2 of \d+ approved\.$/)).toHaveAttribute('role', 'status')
  },
}

/** The focus goes to the note after one that is removed, then to the one before, at last to where notes are written. */
export const NotesRemoved: StoryObj<ChecklistArgs> = {
  play: async (story) => {
    const { canvas, userEvent } = story
    for (const part of ['heading', 'error', 'code-input']) await pin(story, part, 'Look here')
    const remove = (part: string) => canvas.getByRole('button', { name: `Remove the note on ${part}` })
    await userEvent.click(remove('error'))
    await expect(canvas.getByText('The note on error was removed.')).toHaveAttribute('role', 'status')
    await expect(remove('code-input')).toHaveFocus()
    await userEvent.click(remove('code-input'))
    await expect(remove('heading')).toHaveFocus()
    await userEvent.click(remove('heading'))
    await expect(canvas.getByLabelText('Note')).toHaveFocus()
  },
}

/** What was removed by mistake comes back to its place, and the focus to it. */
export const NoteBack: StoryObj<ChecklistArgs> = {
  play: async (story) => {
    const { canvas, userEvent } = story
    for (const part of ['heading', 'error', 'code-input']) await pin(story, part, `About the ${part}`)
    const remove = (part: string) => canvas.getByRole('button', { name: `Remove the note on ${part}` })
    await userEvent.click(remove('error'))
    await expect(canvas.queryByText('About the error')).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: /^Put the note on/ }))
    await expect(canvas.getByText('The note on error is back.')).toHaveAttribute('role', 'status')
    await expect(remove('error')).toHaveFocus()
    await expect(remove('heading').compareDocumentPosition(remove('error'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    await expect(remove('error').compareDocumentPosition(remove('code-input'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    await expect(canvas.queryByRole('button', { name: /^Put the note on/ })).toBeNull()
    // Written anew by then, it is there once.
    await userEvent.click(remove('error'))
    await pin(story, 'error', 'About the error')
    await expect(canvas.queryByRole('button', { name: /^Put the note on/ })).toBeNull()
    // The only note, too.
    for (const part of ['heading', 'code-input', 'error']) await userEvent.click(remove(part))
    await userEvent.click(canvas.getByRole('button', { name: /^Put the note on/ }))
    await expect(remove('error')).toHaveFocus()
  },
}

/** What was written and not pinned is there again when somebody comes back to the state. */
export const NoteInTheMaking: StoryObj<ChecklistArgs> = {
  play: async (story) => {
    const { canvas, userEvent } = story
    await write(story, 'error', 'Too lo')
    await userEvent.click(canvas.getByRole('button', { name: 'code.wrong' }))
    await expect(canvas.getByLabelText('Note')).toHaveValue('')
    await userEvent.click(canvas.getByRole('button', { name: 'code.expired' }))
    await canvas.findByRole('option', { name: 'error' })
    await expect(canvas.getByLabelText('Note')).toHaveValue('Too lo')
    await expect(canvas.getByLabelText('Part')).toHaveValue('error')
    await userEvent.type(canvas.getByLabelText('Note'), 'ng')
    await userEvent.click(canvas.getByRole('button', { name: 'Pin the note' }))
    await expect(canvas.getByText('Too long')).toBeVisible()
    await expect(canvas.getByLabelText('Note')).toHaveValue('')
  },
}

/** A note without a word is asked for one. */
export const BlankNote: StoryObj<ChecklistArgs> = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('option', { name: 'error' })
    const note = canvas.getByLabelText('Note')
    await userEvent.type(note, '  ')
    await userEvent.click(canvas.getByRole('button', { name: 'Pin the note' }))
    await expect(note).toBeInvalid()
    await expect(note).toHaveAccessibleDescription('Write what you noticed, then pin it.')
    await expect(note).toHaveFocus()
    await userEvent.type(note, 'Too long')
    await expect(note).toBeValid()
  },
}

/** Beside a word that does not end, the button is as high as any. */
export const LongWordNoted: StoryObj<ChecklistArgs> = {
  play: async (story) => {
    await pin(story, 'error', `https://design.example/file/${'a1B2'.repeat(20)}?node-id=1`)
    const { canvas } = story
    const remove = canvas.getByRole('button', { name: 'Remove the note on error' })
    await expect(remove.offsetHeight).toBe(canvas.getByRole('button', { name: 'Pin the note' }).offsetHeight)
  },
}

/** A browser that keeps nothing more says so before anything is lost. */
export const StorageFull: StoryObj<ChecklistArgs> = {
  play: async ({ canvas, userEvent }) => {
    const setItem = spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    })
    await expect(canvas.queryByText(/Not kept/)).not.toBeInTheDocument()
    await userEvent.click(canvas.getByRole('button', { name: 'Approve, and next' }))
    setItem.mockRestore()
    await expect(canvas.getByText(/Save what you found as a file/)).toBeVisible()
    await userEvent.click(canvas.getByRole('checkbox', { name: 'email.idle: approved' }))
    await expect(canvas.queryByText(/Save what you found as a file/)).not.toBeInTheDocument()
  },
}

/** A list that is added asks of the state that is open, and of every other. */
export const WithAList: StoryObj<ChecklistArgs> = {
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.queryByRole('columnheader', { name: 'Checks' })).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Accessibility' }))
    await userEvent.click(canvas.getByRole('checkbox', { name: /^In forced colours/ }))
    await expect(canvas.getByRole('checkbox', { name: 'code.expired: seen' })).toBeChecked()
    await expect(canvas.getByRole('cell', { name: '1 of 6' })).toBeVisible()
    await expect(canvas.getByText(/^1 of \d+ checks hold here/)).toBeVisible()
  },
}
