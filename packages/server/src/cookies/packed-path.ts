const ESCAPED = /(?:%[89A-F][0-9A-F])+/gi
const NOT_ASCII = /[^ -~]+/g

/** A path with its letters beyond ASCII written as they are: in a cookie one of them weighs two or three bytes, not nine. */
export const packPath = (path: string | null): string | null =>
  path?.replace(ESCAPED, (escaped) => {
    try {
      return decodeURIComponent(escaped)
    } catch {
      return escaped
    }
  }) ?? null

/** The path as it was, ready for a `Location` header. */
export const unpackPath = (packed: string | null): string | null =>
  packed?.replace(NOT_ASCII, encodeURIComponent) ?? null
