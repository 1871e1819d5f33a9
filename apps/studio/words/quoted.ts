const escapedUnit = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`

/** Characters that are not seen, or not told from a space, are written as escapes. */
const visible = (text: string) =>
  text.replace(/[\u00a0\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, (character) =>
    character === '\n'
      ? '\\n'
      : // Some take two units of UTF-16.
        Array.from({ length: character.length }, (_, at) => escapedUnit(character.charCodeAt(at))).join(''),
  )

/** A text as a string of TypeScript, in the quotes that need the fewest escapes. */
export function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  return `${quote}${visible(text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`))}${quote}`
}

/** A text as it stands between the back quotes of a template. */
export const inTemplate = (text: string): string => visible(text.replace(/[\\`]|\$\{/g, '\\$&'))
