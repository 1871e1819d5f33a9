import type { Meta, StoryObj } from '@storybook/react-vite'
import { useArgs } from 'storybook/preview-api'
import { expect } from 'storybook/test'
import { brandingOf } from '../../brand/branding-of'
import { lookOf } from '../../room/dressed'
import { shownScheme } from '../../room/shown-scheme'
import { copyOf } from '../../stage/languages'
import { slugOf, stateOf } from '../state-id'
import { rowOf, type StateName } from '../state-table'
import { statusOf } from './http-answer'
import { StatePage } from './state-page'

interface PageArgs {
  /** The state, as `slugOf` writes it. */
  readonly state: string
}

const FIRST: StateName = 'code.expired'

const meta = {
  title: 'States/Page',
  id: 'state-page',
  args: { state: slugOf(FIRST) },
  parameters: { page: 'room', controls: { disable: true } },
  render: function Render({ state }, { globals }) {
    const [, updateArgs] = useArgs<PageArgs>()
    const { theme, scheme, language } = globals
    const look = lookOf(theme)
    return (
      <StatePage
        state={stateOf(state) ?? FIRST}
        onState={(name) => updateArgs({ state: slugOf(name) })}
        dress={{ look, scheme, branding: brandingOf(globals.brand), copy: copyOf(language) }}
        language={language}
        scheme={shownScheme(scheme)}
      />
    )
  },
} satisfies Meta<PageArgs>

export default meta

export const Page: StoryObj<PageArgs> = {
  // For whichever state an address names. By text: roles of so many forms take seconds to work out.
  play: async ({ args, canvas, step }) => {
    const { error } = rowOf(stateOf(args.state) ?? FIRST)
    await step('words and tokens are read off the form', async () => {
      await expect(await canvas.findByText('--dp-surface')).toBeVisible()
      if (error) await expect(await canvas.findByText(`errors.${error}`)).toBeVisible()
    })
    await step('what they hear is read off the live regions', async () => {
      if (error) await expect(canvas.getByText('assertive, at once')).toBeVisible()
    })
    await step("the answer is the one of the server's table", async () => {
      const status = error && statusOf(error)
      if (status) await expect(canvas.getByText(status)).toBeVisible()
    })
  },
}
