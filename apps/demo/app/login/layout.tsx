import type { Metadata } from 'next'
import { description } from '@/components/site'

export { default, generateViewport } from '@/components/site'

/** No title: each step has its own. */
export const metadata: Metadata = { description }
