import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { NO_BRAND } from '../brand/brand'
import { formatBrand } from '../brand/brand-address'
import { BrandRoom } from '../brand/brand-room'
import { MapRoom } from '../map/map-room'
import { Board } from '../review/board/board'
import { ChecklistRoom } from '../review/checklist/checklist-room'
import { copyOf } from '../stage/languages'
import { WordsRoom } from '../words/words-room'
import { Room } from './room'

const copy = copyOf('en')
const dress = { look: 'ink', scheme: 'light', branding: null, copy } as const

const meta = {
  title: 'Room/Skip, tested',
  tags: ['!dev'],
  component: Room,
  args: { title: '', lead: '', children: null },
  parameters: { page: 'room', controls: { disable: true } },
} satisfies Meta<typeof Room>

export default meta
type Story = StoryObj<typeof meta>

/** From the link past everything to what comes after, with two keys; the next one goes on from there. */
const skips = async (canvasElement: HTMLElement, words: string, to: string) => {
  const link = [...canvasElement.querySelectorAll<HTMLElement>('.room-skip')].find(
    ({ textContent }) => textContent === words,
  )
  const end = canvasElement.querySelector<HTMLElement>(to)
  const passed = [...canvasElement.querySelectorAll<HTMLElement>('button, a[href], input, summary')].filter(
    (element) =>
      link &&
      end &&
      !element.closest('[inert]') &&
      link.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING &&
      end.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING,
  )
  await expect(passed.length).toBeGreaterThan(40)
  link?.focus()
  await expect(link?.offsetHeight).toBeGreaterThan(24)
  await userEvent.keyboard('{Enter}')
  await expect(end).toHaveFocus()
  await userEvent.tab()
  await expect(end?.contains(document.activeElement)).toBe(true)
}

export const OfTheBrand: Story = {
  render: () => (
    <BrandRoom
      {...dress}
      address={formatBrand(NO_BRAND)}
      onAddress={fn()}
      state="email.idle"
      onState={fn()}
      onScheme={fn()}
    />
  ),
  play: ({ canvasElement }) => skips(canvasElement, 'Skip to Take it along', '#brand-files'),
}

const mapArgs = { at: '', from: '', to: '', kinds: '', part: '', view: '' } as const

export const OfTheMap: Story = {
  render: () => <MapRoom args={mapArgs} dress={dress} onArgs={fn()} />,
  play: ({ canvasElement }) => skips(canvasElement, 'Skip to About the map', '#map-side'),
}

export const OfTheListOfTheMap: Story = {
  render: () => <MapRoom args={{ ...mapArgs, view: 'list' }} dress={dress} onArgs={fn()} />,
  play: ({ canvasElement }) => skips(canvasElement, 'Skip to About the map', '#map-side'),
}

export const OfTheChecklist: Story = {
  render: () => (
    <ChecklistRoom
      place={{ state: 'email.idle', look: 'ink', language: 'en' }}
      dress={dress}
      onState={fn()}
      onPlace={fn()}
    />
  ),
  play: ({ canvasElement }) => skips(canvasElement, 'Skip to WCAG 2.2 AA', '#checklist-criteria'),
}

export const OfTheWords: Story = {
  render: () => (
    <WordsRoom start={{ languages: 'en de', show: 'all', find: '', state: '', open: '' }} dress={dress} onView={fn()} />
  ),
  play: ({ canvasElement }) => skips(canvasElement, 'Skip to Take the words out, and in', '#words-files'),
}

const cell = { ...dress, width: 390, zoom: 1, text: 100, isForced: false, isGrey: false } as const

export const OfTheBoard: Story = {
  render: () => (
    <Board
      view={{ first: 'look', second: 'scheme', step: 'email', size: 35 }}
      onView={fn()}
      dress={cell}
      branding={null}
    />
  ),
  play: ({ canvasElement }) => skips(canvasElement, 'Skip to Pictures', '#board-pictures'),
}
