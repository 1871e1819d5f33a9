/** Text on one line, without what a header or a text must not have; undefined where nothing is left. */
export const oneLine = (text: string | undefined): string | undefined =>
  text?.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim() || undefined
