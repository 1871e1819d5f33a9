/** The first characters of a text, as the service counts them, with a sign that there were more. */
export function clip(text: string, length: number): string {
  const characters = [...text]
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}
