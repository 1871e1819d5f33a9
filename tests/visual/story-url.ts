/** Toolbars of a story. */
export interface StoryGlobals {
  readonly theme?: 'ink' | 'meadow' | 'clay'
  readonly scheme?: 'light' | 'dark'
  readonly language?: string
}

/** Address of a story's own frame, below the built Storybook; nothing in it moves. */
export function storyUrl(id: string, globals: StoryGlobals = {}): string {
  const toolbars = Object.entries({ motion: 'reduced', ...globals }).map(([name, value]) => `${name}:${value}`)
  return `iframe.html?id=${id}&viewMode=story&globals=${toolbars.join(';')}`
}
