import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { type PageArgs, pageArgs, renderStatePage } from './render-state-page'

const meta = {
  title: 'States/Page fixtures',
  id: 'state-page-fixtures',
  tags: ['!dev'],
  args: pageArgs,
  parameters: { page: 'room', controls: { disable: true } },
  render: renderStatePage,
} satisfies Meta<PageArgs>

export default meta

/** The numbers on the form are those of the list beside it, from the top to the bottom. */
export const ReadingOrder: StoryObj<PageArgs> = {
  args: { state: 'code--wrong' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const numbers = () =>
      [...canvasElement.querySelectorAll('.state-page-stage .state-page-badge')].map(({ textContent }) => textContent)
    await waitFor(() => expect(numbers()).toEqual(['1', '2', '3']))
    await userEvent.click(canvas.getByText('Reading order', { selector: 'button' }))
    await waitFor(() => expect(canvasElement.querySelector('.state-page-line')).toBeVisible())
    const lines = [...canvasElement.querySelectorAll('.state-page-facts ol.state-page-list')].at(-1)?.children ?? []
    const seen = [...lines].flatMap(({ textContent }, index) =>
      textContent?.includes('not seen') ? [] : [`${index + 1}`],
    )
    await expect(seen.length).toBeGreaterThan(4)
    await expect(numbers()).toEqual(seen)
  },
}

/** Forms on a page write their errors into its title; the page of a state keeps its own. */
export const OwnTitle: StoryObj<PageArgs> = {
  args: { state: 'email--invalid' },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByRole('alert', { hidden: true }))[0]).toBeInTheDocument()
    await canvas.findByText('errors.invalid_email')
    await waitFor(() => expect(document.title).toBe('email.invalid ⋅ Doorpost Studio'))
    document.title = 'Error: email.invalid'
    await waitFor(() => expect(document.title).toBe('email.invalid ⋅ Doorpost Studio'))
  },
}

const factIn = (canvasElement: HTMLElement, name: string) =>
  canvasElement.querySelector<HTMLElement>(`section[aria-label="${name}"]`)

/** What the form says stands on lines of its own, each in its language and direction; no comma of ours is in it. */
export const InArabic: StoryObj<PageArgs> = {
  args: { state: 'code--wrong' },
  globals: { language: 'ar' },
  play: async ({ canvasElement }) => {
    const spoken = (name: string) => [...(factIn(canvasElement, name)?.querySelectorAll('li [lang]') ?? [])]
    await waitFor(() => expect(spoken('Reading order').length).toBeGreaterThan(6))
    for (const line of ['What they can do', 'What they hear', 'Reading order'].flatMap(spoken)) {
      await expect(line).toHaveAttribute('lang', 'ar')
      await expect(line).toHaveAttribute('dir', 'rtl')
      await expect(line).not.toHaveTextContent(',')
    }
  },
}

/** Of a code that is over: nobody is told to type, by the lists as little as by the field. */
const isOver = async ({ canvasElement }: { readonly canvasElement: HTMLElement }) => {
  const textOf = (name: string) => factIn(canvasElement, name)?.textContent ?? ''
  await waitFor(() => expect(textOf('What they can do')).toContain('Press'))
  await waitFor(() => expect(textOf('What they hear')).toContain('assertive'))
  await expect(textOf('What they can do')).not.toContain('Type into')
  await expect(textOf('Reading order')).not.toContain('works too')
}

export const Expired: StoryObj<PageArgs> = { args: { state: 'code--expired' }, play: isOver }

export const Locked: StoryObj<PageArgs> = { args: { state: 'code--locked' }, play: isOver }
