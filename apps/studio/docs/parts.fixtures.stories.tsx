import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { copyOf } from '../stage/languages'
import { SignInStage } from '../stage/sign-in-stage'
import { rowOf, STATE_NAMES, type StateName } from '../states/state-table'
import { Anatomy } from './anatomy'
import { PART_STATES } from './part-states'
import { StateStrip } from './state-strip'

const pages: Readonly<Record<string, string>> = import.meta.glob('../../../packages/react/src/components/*/*.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The names of the numbered tables of all pages of parts. */
const listed = Object.values(pages).flatMap((page) => {
  const table = /<Anatomy[\s\S]*?<\/Anatomy>/.exec(page)?.[0] ?? ''
  return [...table.matchAll(/^ +\["([^"]+)",/gm)].flatMap(([, names = '']) => names.split(', '))
})

/** Parts that no state of the sign-in shows: slots that an app fills, and the button of its other pages. */
const ELSEWHERE = ['logo', 'footer', 'terms', 'sign-out', 'sign-out-button']

const meta = { title: 'Parts, tested', tags: ['!dev'], parameters: { page: 'wide' } } satisfies Meta

export default meta

/** Every state at once. */
export const Listed: StoryObj = {
  render: () => (
    <>
      {STATE_NAMES.map((name) => (
        <div key={name} data-shown={name} inert>
          <SignInStage {...rowOf(name).args} copy={copyOf('en')} />
        </div>
      ))}
    </>
  ),
  play: async ({ canvasElement, step }) => {
    const inState = (name: StateName, part: string) =>
      canvasElement.querySelector(`[data-shown="${name}"] [data-part="${part}"]`)
    await step('a strip shows only states that have the part', async () => {
      const missing = () =>
        Object.entries(PART_STATES).flatMap(([part, names]: readonly [string, readonly StateName[]]) =>
          names.filter((name) => !inState(name, part)).map((name) => `${name} has no ${part}`),
        )
      await waitFor(() => expect(missing()).toEqual([]))
    })
    await step('the tables name the parts that there are, and no other', async () => {
      const there = () =>
        [...canvasElement.querySelectorAll<HTMLElement>('[data-part]')].map(({ dataset }) => dataset.part ?? '')
      expect([...new Set(there())].filter((part) => !listed.includes(part))).toEqual([])
      // What comes with time, or at the end, comes last.
      const missing = () => [...new Set(listed)].filter((part) => !there().includes(part) && !ELSEWHERE.includes(part))
      await waitFor(() => expect(missing()).toEqual([]), { timeout: 10_000 })
    })
  },
}

export const Strip: StoryObj = {
  render: () => <StateStrip part="resend" />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    const choose = () => userEvent.click(canvas.getByRole('button', { name: 'code.resend-ready' }))
    await choose()
    const live = await canvas.findByRole('region', { name: 'code.resend-ready, to be used' })
    await waitFor(() => expect(live.querySelector('[data-part="resend-button"]')).toBeVisible())
    await choose()
    expect(canvasElement.querySelector('.state-strip-live')).toBeNull()
  },
}

/** Parts that lie on top of each other: each number has a place of its own, and none is far from its part. */
export const Numbers: StoryObj = {
  render: () => (
    <>
      <h2>Anatomy</h2>
      <Anatomy rows={['code-field', 'code-slots', 'code-slot', 'code-input'].map((part) => [part, ''] as const)}>
        <div inert style={{ inlineSize: 352, margin: '64px auto' }}>
          <SignInStage {...rowOf('code.empty').args} copy={copyOf('en')} />
        </div>
      </Anatomy>
    </>
  ),
  play: async ({ canvasElement }) => {
    const badges = () => [...canvasElement.querySelectorAll('.anatomy-badge')]
    await waitFor(() => expect(badges()).toHaveLength(4))
    const field = canvasElement.querySelector('[data-part="code-field"]')?.getBoundingClientRect()
    const boxes = badges().map((badge) => badge.getBoundingClientRect())
    for (const { left, right } of boxes) {
      await expect(right).toBeGreaterThan((field?.left ?? 0) - 8)
      await expect(left).toBeLessThan((field?.right ?? 0) + 8)
    }
    await expect(new Set(boxes.map(({ left, top }) => `${Math.round(left)} ${Math.round(top)}`)).size).toBe(4)
  },
}
