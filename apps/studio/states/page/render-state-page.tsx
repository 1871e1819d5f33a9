import type { StoryObj } from '@storybook/react-vite'
import { useArgs } from 'storybook/preview-api'
import { brandingOf } from '../../brand/branding-of'
import { lookOf } from '../../room/dressed'
import { shownScheme } from '../../room/shown-scheme'
import { copyOf } from '../../stage/languages'
import { slugOf, stateOf } from '../state-id'
import type { StateName } from '../state-table'
import { StatePage } from './state-page'

/** Arguments of the page. */
export interface PageArgs {
  /** The state, as `slugOf` writes it. */
  readonly state: string
  /** What the numbers on the form stand for. */
  readonly order: string
}

const FIRST: StateName = 'code.expired'

/** The state that an address names. */
export const stateIn = (slug: string): StateName => stateOf(slug) ?? FIRST

/** What a story of the page begins with. */
export const pageArgs: PageArgs = { state: slugOf(FIRST), order: 'focus' }

/** The page in the toolbars' dress; Storybook keeps what it shows in the address. */
export const renderStatePage: NonNullable<StoryObj<PageArgs>['render']> = function Render(args, { globals }) {
  const [, updateArgs] = useArgs<PageArgs>()
  const { theme, scheme, language } = globals
  return (
    <StatePage
      state={stateIn(args.state)}
      onState={(name) => updateArgs({ state: slugOf(name) })}
      order={args.order === 'reading' ? 'reading' : 'focus'}
      onOrder={(order) => updateArgs({ order })}
      dress={{ look: lookOf(theme), scheme, branding: brandingOf(globals.brand), copy: copyOf(language) }}
      language={language}
      scheme={shownScheme(scheme)}
    />
  )
}
