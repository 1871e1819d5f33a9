/** Headers that only our own proxy may write; what a client sends under this prefix is taken away. */
export const OWN_HEADER_PREFIX = 'x-doorpost-'

/** The path and query of the page that is asked for, written by our proxy: a page does not know its own. */
export const PATH_HEADER = `${OWN_HEADER_PREFIX}path`
