import type { StoryObj } from '@storybook/react-vite'
import { useArgs } from 'storybook/preview-api'
import { brandingOf } from '../brand/branding-of'
import { lookOf, type Scheme } from '../room/dressed'
import { storyHref } from '../room/story-href'
import { AS_WRITTEN } from '../stage/forced-answer'
import { copyOf } from '../stage/languages'
import { deviceOf } from './device-sizes'
import { answerOfToolbar } from './flow-answers'
import { FlowPlayer, type FlowPlayerProps, type PlayerArgs } from './flow-player'

const SCHEMES: readonly Scheme[] = ['light', 'dark', 'system']

/** Toolbars that a shared link takes along. */
const SHARED = ['theme', 'scheme', 'language', 'motion', 'answer', 'brand'] as const

/** What a story of the player begins with. */
export const playerArgs: FlowPlayerProps = {
  path: '',
  at: '',
  device: 'phone',
  keyboard: false,
  dress: { copy: copyOf('en'), look: 'ink', scheme: 'system', branding: null },
  forced: null,
  shareUrl: () => '',
  onChange: () => {},
}

/** The player in the toolbars' dress; Storybook keeps where it is in the address. */
export const renderPlayer: NonNullable<StoryObj<FlowPlayerProps>['render']> = function Player(args, { globals, id }) {
  const [, updateArgs] = useArgs<FlowPlayerProps>()
  const device = deviceOf(args.device)
  const { path, at, keyboard } = { ...args, path: args.path ?? '', at: args.at ?? '' }
  const change = (changes: Partial<PlayerArgs>) => {
    args.onChange(changes)
    updateArgs(changes)
  }
  const shareUrl = () => {
    const shown = SHARED.map((name) => [name, globals[name]] as const).filter(([, value]) => value !== AS_WRITTEN)
    const to = { id, args: { path, at, device, keyboard: `${keyboard}` }, globals: Object.fromEntries(shown) }
    return new URL(storyHref(to), location.href).href
  }
  return (
    <FlowPlayer
      path={path}
      at={`${at}`}
      device={device}
      keyboard={keyboard}
      dress={{
        copy: copyOf(globals.language),
        look: lookOf(globals.theme),
        scheme: SCHEMES.find((scheme) => scheme === globals.scheme) ?? 'system',
        branding: brandingOf(globals.brand),
      }}
      forced={answerOfToolbar(globals.answer)}
      shareUrl={shareUrl}
      onChange={change}
    />
  )
}
