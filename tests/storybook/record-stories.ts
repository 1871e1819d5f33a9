import type { AxeResults } from 'axe-core'

/** How far the story that is shown has come. */
export interface StoryRecord {
  readonly storyId: string
  isPlaying: boolean
  /** What its play threw. */
  failure?: string
  /** What Storybook's addons say of it; there once it has been drawn to the end. */
  reports?: readonly { readonly type: string; readonly result: AxeResults }[]
}

/** What Storybook says while a story plays. */
interface StoryEvents {
  readonly storyRenderPhaseChanged: { readonly storyId: string; readonly newPhase: string }
  readonly playFunctionThrewException: { readonly message: string }
  readonly storyFinished: { readonly storyId: string; readonly reporters: StoryRecord['reports'] }
}

interface Channel {
  emit(event: string, payload: unknown): void
  on<Name extends keyof StoryEvents>(event: Name, listener: (payload: StoryEvents[Name]) => void): void
}

declare global {
  interface Window {
    /** What Storybook's frame speaks over. */
    __STORYBOOK_ADDONS_CHANNEL__?: Channel | undefined
    readonly __STORYBOOK_PREVIEW__?: { readonly currentRender?: { isPending(): boolean } }
    storyRecord?: StoryRecord
  }
}

/** For a page's init script: keeps a record of the story that is shown, from its first moment, over every reload. */
export function recordStories(): void {
  const recordOf = (storyId: string): StoryRecord => {
    if (window.storyRecord?.storyId !== storyId) window.storyRecord = { storyId, isPlaying: false }
    return window.storyRecord
  }
  const listen = (channel: Channel) => {
    channel.on('storyRenderPhaseChanged', ({ storyId, newPhase }) => {
      const record = recordOf(storyId)
      if (newPhase === 'playing') record.isPlaying = true
      if (['played', 'errored', 'aborted'].includes(newPhase)) record.isPlaying = false
      if (newPhase === 'errored') record.failure ??= 'it threw'
    })
    channel.on('playFunctionThrewException', ({ message }) => {
      if (window.storyRecord?.failure) window.storyRecord.failure = message.split('\n')[0] ?? message
    })
    channel.on('storyFinished', ({ storyId, reporters = [] }) => {
      recordOf(storyId).reports = reporters
    })
  }
  let channel: Channel | undefined
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set: (given: Channel) => {
      channel = given
      listen(given)
    },
  })
}
