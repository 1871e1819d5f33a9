import { STATE_NAMES, type StateName } from './state-table'

/** A state's name as it can stand in an address: `code.5-long` is `code--five-long`. */
export const slugOf = (name: StateName): string => name.replace('5-long', 'five-long').replace('.', '--')

/** The id of a state's own story. */
export const storyIdOf = (name: StateName): string => `states-${slugOf(name)}`

/** Reads what {@link slugOf} wrote. */
export const stateOf = (slug: string): StateName | undefined => STATE_NAMES.find((name) => slugOf(name) === slug)
