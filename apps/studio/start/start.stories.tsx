import type { Meta, StoryObj } from '@storybook/react-vite'
import { brandingOf } from '../brand/branding-of'
import { lookOf } from '../room/dressed'
import { Room } from '../room/room'
import { copyOf } from '../stage/languages'
import { STATE_NAMES } from '../states/state-table'
import { Doors } from './doors'
import { Film } from './film'
import './start.css'

const meta = {
  title: 'Start',
  parameters: { page: 'room', controls: { disable: true } },
  render: (_, { globals }) => {
    return (
      <Room title="A sign-in, before anyone writes code" lead="See it, brand it, word it, show it, hand it over.">
        <div className="start">
          <Film
            copy={copyOf(globals.language)}
            look={lookOf(globals.theme)}
            scheme={globals.scheme}
            branding={brandingOf(globals.brand)}
            isStill={globals.motion === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches}
          />
          <div>
            <Doors />
            <p className="start-words">
              Everything here is the real form, with a server that is played: {STATE_NAMES.length} states, none of them
              drawn. Look, scheme, language and motion are in the toolbar above, and hold on every page. Every page is a
              link: what you see is what whoever opens it sees.
            </p>
          </div>
        </div>
      </Room>
    )
  },
} satisfies Meta

export default meta

export const Start: StoryObj = {}
