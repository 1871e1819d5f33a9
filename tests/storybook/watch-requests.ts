import type { Page } from '@playwright/test'

interface Watched {
  readonly foreign: readonly string[]
  readonly failed: readonly string[]
}

/** What a page asks for from elsewhere, and what it asks for in vain. */
export function watchRequests(page: Page): Watched {
  const foreign: string[] = []
  const failed: string[] = []
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') foreign.push(request.url())
  })
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url())
  })
  page.on('pageerror', (error) => failed.push(String(error)))
  return { foreign, failed }
}
