/** A page of this Storybook, and what it is told. */
export interface RoomAddress {
  /** The id of a story, such as `states-code--expired`. */
  readonly id: string
  readonly isDocs?: boolean
  /** Arguments: text of `[\w -]` only, or numbers; Storybook drops anything else. */
  readonly args?: Readonly<Record<string, string | number>>
  /** Toolbars. */
  readonly globals?: Readonly<Record<string, unknown>>
}

const listOf = (values: Readonly<Record<string, unknown>> = {}) =>
  Object.entries(values)
    .filter(([, value]) => value !== '' && value !== undefined)
    .map(([name, value]) => `${name}:${encodeURIComponent(String(value))}`)
    .join(';')

/** The address of a page with its sidebar, seen from the frame that a story is in. */
export function storyHref({ id, isDocs = false, args, globals }: RoomAddress): string {
  const rest = [
    ['args', listOf(args)],
    ['globals', listOf(globals)],
  ].flatMap(([name, list]) => (list ? [`&${name}=${list}`] : []))
  return `./?path=/${isDocs ? 'docs' : 'story'}/${id}${rest.join('')}`
}
