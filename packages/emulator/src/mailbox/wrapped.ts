import type { Animal } from './animal'

/** A mail server that breaks long lines, and does so within the code. */
export const wrapped: Animal = {
  about: 'breaks the code over two lines, and so it is copied',
  done: 'broke the code over two lines',
  change: (order) => {
    if (order.code === null) return order
    const middle = Math.ceil(order.code.length / 2)
    return { ...order, code: `${order.code.slice(0, middle)}\n${order.code.slice(middle)}` }
  },
}
