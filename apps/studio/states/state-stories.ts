import * as code from './code.stories'
import * as done from './done.stories'
import * as email from './email.stories'
import * as link from './link.stories'
import type { StateStory } from './state-story'
import type { StateName } from './state-table'

type StoriesOf<Module> = Omit<Module, 'default'>
type Told<Module> = {
  [Story in keyof StoriesOf<Module>]: StoriesOf<Module>[Story] extends StateStory<infer Name> ? Name : never
}[keyof StoriesOf<Module>]

type Untold = Exclude<StateName, Told<typeof email> | Told<typeof code> | Told<typeof link> | Told<typeof done>>

const { default: _email, ...emailStories } = email
const { default: _code, ...codeStories } = code
const { default: _link, ...linkStories } = link
const { default: _done, ...doneStories } = done

/** A story as the files of `States/*` export it. */
export type NamedStateStory = StateStory & { readonly name: string }

/** The stories under each title. Does not compile while a state has none. */
export const stateStories: [Untold] extends [never] ? Readonly<Record<string, readonly NamedStateStory[]>> : Untold = {
  email: Object.values(emailStories),
  code: Object.values(codeStories),
  link: Object.values(linkStories),
  done: Object.values(doneStories),
}
