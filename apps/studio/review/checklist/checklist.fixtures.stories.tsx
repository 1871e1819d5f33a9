import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
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

export const ApprovedWithANote: StoryObj<ChecklistArgs> = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('option', { name: 'error' })
    await userEvent.selectOptions(canvas.getByLabelText('Part'), 'error')
    await userEvent.type(canvas.getByLabelText('Note'), 'Too long')
    await userEvent.click(canvas.getByRole('button', { name: 'Pin the note' }))
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
