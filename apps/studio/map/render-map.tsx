import type { StoryContext } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { useArgs } from 'storybook/preview-api'
import { brandingOf } from '../brand/branding-of'
import { lookOf } from '../room/dressed'
import { copyOf } from '../stage/languages'
import type { MapArgs } from './map-filter'
import { MapRoom } from './map-room'

/** The map as the address and the toolbars say. */
export function renderMap(args: MapArgs, { globals }: Pick<StoryContext, 'globals'>): ReactElement {
  const [, updateArgs] = useArgs<MapArgs>()
  const { scheme, language } = globals
  const branding = brandingOf(globals.brand)
  return (
    <MapRoom
      args={{ ...args, kinds: args.kinds ?? '' }}
      dress={{ copy: copyOf(language), look: lookOf(globals.theme), scheme, branding }}
      onArgs={updateArgs}
    />
  )
}
