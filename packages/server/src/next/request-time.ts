import * as nextCache from 'next/cache.js'
import { connection } from 'next/server.js'

/** `io` came with Next.js 16.3. */
const { io = connection }: Partial<Pick<typeof nextCache, 'io'>> = nextCache

/**
 * Waits until the clock may be read. With Cache Components, headers alone may be those of a prefetch, where Next.js
 * forbids that. `io` also resolves inside `"use cache: private"`; older versions refuse a session there.
 */
export const requestTime = (): Promise<void> => io()
