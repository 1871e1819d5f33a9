import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { STATE_NAMES } from '../states/state-table'
import type { MapArgs } from './map-filter'
import { renderMap } from './render-map'

const meta = {
  title: 'Flow/Map fixtures',
  tags: ['!dev'],
  args: { at: '', from: '', to: '', kinds: '', part: '', view: '' },
  parameters: { page: 'room' },
  render: renderMap,
} satisfies Meta<MapArgs>

export default meta
type Story = StoryObj<typeof meta>

export const Way: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.selectOptions(canvas.getByLabelText('From'), 'email.idle')
    await userEvent.selectOptions(canvas.getByLabelText('To'), 'code.wrong')
    const way = await canvas.findByRole('list', { name: 'Way from email.idle' })
    expect(within(way).getAllByRole('listitem')).toHaveLength(4)
    expect(canvas.getByRole('link', { name: 'Play it' })).toHaveAttribute(
      'href',
      './?path=/story/flow-player--player&args=path:send-right_verify-wrong',
    )
    expect(canvasElement.querySelectorAll('[data-node]')).toHaveLength(5)
    await userEvent.click(canvas.getByRole('button', { name: 'Back to the whole map' }))
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-node]')).toHaveLength(STATE_NAMES.length))
  },
}

export const WhatIfTheyWait: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'What if they wait?' }))
    await waitFor(() => expect(canvasElement.querySelector('[data-node="email.idle"]')).toBeNull())
    expect(canvasElement.querySelector('[data-node="code.expired"]')).not.toBeNull()
  },
}

/** Both pages are played once more for their words. */
const SLOW = { timeout: 10_000 }

export const WhatChanges: Story = {
  args: { at: 'code--wrong' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const panel = () => canvas.queryByRole('region', { name: 'What changes' })
    expect(panel()).toBeNull()
    const leadsHere = within(canvas.getByText('What leads here').parentElement ?? canvasElement)
    await userEvent.hover(leadsHere.getAllByRole('button', { name: 'code.verifying' })[0] ?? canvasElement)
    const changes = () => panel()?.querySelector('.map-changes')
    await waitFor(() => expect(changes()).toHaveTextContent("That code isn't right. 4 tries left."), SLOW)
    await waitFor(() => expect(changes()).toHaveTextContent('Checking…'), SLOW)
    const line = canvasElement.querySelector('.map-edge')
    await userEvent.hover(line ?? canvasElement)
    await waitFor(() => expect(changes()).not.toHaveTextContent("That code isn't right. 4 tries left."), SLOW)
  },
}

/** The words can be read at first, and nothing is cut where the visitor begins; the whole is a press away. */
export const FirstView: Story = {
  play: async ({ canvas, userEvent }) => {
    const frame = canvas.getByRole('region', { name: 'Map' })
    const isWhole = () => frame.scrollWidth <= frame.clientWidth + 1 && frame.scrollHeight <= frame.clientHeight + 1
    expect(canvas.getByText('100 %')).toBeVisible()
    const first = within(frame).getByRole('button', { name: 'Look at email.idle' }).getBoundingClientRect()
    const { left, top, right, bottom } = frame.getBoundingClientRect()
    expect(first.left).toBeGreaterThan(left)
    expect(first.top).toBeGreaterThan(top)
    expect(first.right).toBeLessThan(right)
    expect(first.bottom).toBeLessThan(bottom)
    expect(isWhole()).toBe(false)
    await userEvent.click(canvas.getByRole('button', { name: 'Whole map' }))
    await waitFor(() => expect(isWhole()).toBe(true))
  },
}

export const InWords: Story = {
  args: { view: 'list', at: 'code--locked' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const locked = canvasElement.querySelector<HTMLElement>('[data-node="code.locked"]')
    expect(locked).toHaveAttribute('open')
    await userEvent.click(canvas.getByRole('button', { name: 'Graph' }))
    expect(await canvas.findByRole('button', { name: 'Look at code.locked' })).toHaveAttribute('aria-pressed', 'true')
  },
}
