const STUDIO = 'Doorpost Studio'

/** The title of the frame around a room: whose it is, and nothing twice. */
export const studioTitle = (written: string): string =>
  written.replace(/Storybook$/, STUDIO).replace(/(^|\/ )(.+) - \2 ⋅/i, '$1$2 ⋅')

/** The title of a page inside that frame. */
export const titleOfPage = (name: string): string => `${name} ⋅ ${STUDIO}`
