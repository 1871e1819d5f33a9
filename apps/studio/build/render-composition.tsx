import type { StoryContext } from '@storybook/react-vite'
import { lookOf } from '../room/dressed'
import { shownScheme } from '../room/shown-scheme'
import { copyOf } from '../stage/languages'
import type { Composition } from './composition'
import { CompositionRoom } from './composition-room'

/** Shows a composition in the look, the scheme and the language of the toolbar. */
export const renderComposition = (composition: Composition) =>
  function render(_args: object, { globals }: Pick<StoryContext, 'globals'>) {
    const { scheme, language } = globals
    const shown = shownScheme(scheme)
    return <CompositionRoom {...composition} copy={copyOf(language)} look={lookOf(globals.theme)} scheme={shown} />
  }
