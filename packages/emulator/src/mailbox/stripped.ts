import type { Animal } from './animal'

/** A filter that takes what looks like tracking off a link. */
export const stripped: Animal = {
  about: 'cuts the query off the link',
  done: 'cut the query off the link',
  change: (order) => {
    if (order.link === null || !URL.canParse(order.link)) return order
    const link = new URL(order.link)
    if (link.search === '') return order
    link.search = ''
    return { ...order, link: link.href }
  },
}
