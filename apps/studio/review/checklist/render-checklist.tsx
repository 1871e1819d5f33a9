import type { StoryObj } from '@storybook/react-vite'
import { useArgs, useGlobals } from 'storybook/preview-api'
import { brandingOf } from '../../brand/branding-of'
import { lookOf } from '../../room/dressed'
import { copyOf } from '../../stage/languages'
import { slugOf, stateOf } from '../../states/state-id'
import { ChecklistRoom } from './checklist-room'

/** Arguments of the room. */
export interface ChecklistArgs {
  /** The state that is looked at, as `slugOf` writes it. */
  readonly state: string
}

/** The room, told by the address and the toolbars where it is. */
export const renderChecklist: NonNullable<StoryObj<ChecklistArgs>['render']> = function Render({ state }) {
  const [, updateArgs] = useArgs<ChecklistArgs>()
  const [{ theme, scheme, brand, language }, updateGlobals] = useGlobals()
  const look = lookOf(theme)
  const copy = copyOf(language)
  return (
    <ChecklistRoom
      place={{ state: stateOf(state) ?? 'email.idle', look, language: copy.lang }}
      dress={{ look, scheme, copy, branding: brandingOf(brand) }}
      onState={(name) => updateArgs({ state: slugOf(name) })}
      onPlace={(place) => updateGlobals({ theme: place.look, language: place.language })}
    />
  )
}
