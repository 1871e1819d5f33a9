import type { Meta, StoryObj } from '@storybook/react-vite'
import { useArgs, useGlobals } from 'storybook/preview-api'
import { lookOf } from '../room/dressed'
import { shownScheme } from '../room/shown-scheme'
import { copyOf } from '../stage/languages'
import { slugOf, stateOf } from '../states/state-id'
import { NONE } from './brand-address'
import { BrandRoom } from './brand-room'

interface BrandArgs {
  /** The state in the middle, as `slugOf` writes it. */
  readonly state: string
}

const meta = {
  title: 'Design/Brand',
  args: { state: 'email--idle' },
  parameters: { page: 'room', controls: { disable: true } },
  render: function Render({ state }) {
    const [, updateArgs] = useArgs<BrandArgs>()
    const [globals, updateGlobals] = useGlobals()
    return (
      <BrandRoom
        address={globals.brand ?? NONE}
        onAddress={(brand) => updateGlobals({ brand })}
        state={stateOf(state) ?? 'email.idle'}
        onState={(name) => updateArgs({ state: slugOf(name) })}
        scheme={shownScheme(globals.scheme)}
        onScheme={(scheme) => updateGlobals({ scheme })}
        look={lookOf(globals.theme)}
        copy={copyOf(globals.language)}
      />
    )
  },
} satisfies Meta<BrandArgs>

export default meta

export const Brand: StoryObj<BrandArgs> = {}
