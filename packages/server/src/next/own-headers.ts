/** Headers that only our own proxy may write; the same headers from a client are removed. */
export const OWN_HEADER_PREFIX = 'x-doorpost-'

/** The path and query of the requested page, written by our proxy: a page does not know its own. */
export const PATH_HEADER = `${OWN_HEADER_PREFIX}path`
