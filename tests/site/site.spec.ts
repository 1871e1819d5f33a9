import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'

const dist = fileURLToPath(new URL('../../apps/site/dist', import.meta.url))

/** Lets a page load from the site alone, and says what else it asked for. */
async function withoutNetwork(page: Page, origin = 'http://localhost'): Promise<string[]> {
  const asked: string[] = []
  await page.route('**/*', (route) => {
    const url = route.request().url()
    if (url.startsWith(origin) || url.startsWith('data:')) return route.continue()
    asked.push(url)
    return route.abort()
  })
  return asked
}

/** What a newcomer types, and where the answer is. */
const searches = [
  ['redis down', '/docs/how-to/store'],
  ['cloudflare', '/docs/how-to/behind-a-cdn'],
  ['rememberEmail', '/docs/reference/components'],
  ['add a field', '/docs/how-to/collect-a-name'],
  ['without Scalekit', '/docs/explanation/can-i-use-it'],
] as const

for (const [words, answer] of searches) {
  test(`a search for "${words}" finds ${answer} without a network`, async ({ page, baseURL }) => {
    const asked = await withoutNetwork(page, baseURL)
    await page.goto('/')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('searchbox').fill(words)
    const found = page.locator(`a.result[href*="${answer}"]`)
    await expect(found.first()).toBeVisible()
    await found.first().click()
    await expect(page).toHaveURL(new RegExp(answer))
    await expect(page.locator('main h1')).toBeVisible()
    expect(asked).toEqual([])
  })
}

function htmlFiles(): string[] {
  return readdirSync(dist, { encoding: 'utf8', recursive: true }).filter((name) => name.endsWith('.html'))
}

test('every link between pages leads to a page and a heading that are there', () => {
  const files = htmlFiles()
  const ids = new Map(
    files.map((file) => {
      const html = readFileSync(join(dist, file), 'utf8')
      return [file, { html, ids: new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)) }]
    }),
  )
  const broken = files.flatMap((file) => {
    const { html = '' } = ids.get(file) ?? {}
    return [...html.matchAll(/<a\b[^>]*\shref="(\/[^"]*)"/g)].flatMap(([, href = '']) => {
      const { pathname, hash } = new URL(href, 'http://localhost')
      if (pathname.startsWith('/assets/')) return []
      const target = ids.get(`${pathname.slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}`)
      const isThere = target && (hash === '' || target.ids.has(decodeURIComponent(hash.slice(1))))
      return isThere ? [] : [`${file}: ${href}`]
    })
  })
  expect(files.length).toBeGreaterThan(40)
  expect(broken).toEqual([])
})

test('a page asks no other host for scripts, styles, fonts or pictures', async ({ page, baseURL }) => {
  const asked = await withoutNetwork(page, baseURL)
  for (const path of ['/', '/docs/', '/docs/how-to/theming.html', '/docs/reference/components.html']) {
    await page.goto(path)
    await expect(page.locator('main h1').first()).toBeVisible()
  }
  expect(asked).toEqual([])
})
