const list = new Intl.ListFormat('en')

/** Names as a sentence has them: with commas, and an “and” before the last. */
export const inWords = (names: readonly string[]): string => list.format(names)
