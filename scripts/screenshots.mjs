/**
 * The README's pictures, taken from the running demo: `npm start` in one terminal, `node scripts/screenshots.mjs` in
 * another. Another demo than the one at port 3000: `node scripts/screenshots.mjs http://localhost:3001`.
 */
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { chromiumArgs, findChromium } from './find-chromium.mjs'

const demo = process.argv[2] ?? 'http://localhost:3000'
const folder = fileURLToPath(new URL('../docs/images/', import.meta.url))
const viewport = { width: 960, height: 660 }
/** Around a picture of a part of a page. */
const margin = 16

/** Opens a page whose scripts and language have come. */
const open = (page, path) => page.goto(`${demo}${path}`, { waitUntil: 'networkidle' })

/** What to do on each page before it is worth a picture; the part that is, or nothing for all that is seen. */
const pictures = {
  login: async (page) => {
    await open(page, '/login')
    await page.getByLabel('Email', { exact: true }).fill('ada@example.com')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByLabel('Code', { exact: true }).pressSequentially('4815')
  },
  custom: async (page) => {
    await open(page, '/login/custom')
    await page.getByLabel('Email', { exact: true }).fill('ada@example.com')
  },
  looks: async (page) => {
    await open(page, '/')
    return page.locator('ul.looks')
  },
}

/** Where a part is on its page, with the margin around it. */
async function clipOf(part) {
  const { x, y, width, height } = await part.boundingBox()
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin }
}

const executablePath = await findChromium()
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumArgs })
try {
  for (const [name, prepare] of Object.entries(pictures)) {
    const page = await browser.newPage({ locale: 'en', viewport, reducedMotion: 'reduce' })
    const part = await prepare(page)
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({
        path: `${folder}${name}-${colorScheme}.png`,
        caret: 'initial',
        ...(part && { clip: await clipOf(part), fullPage: true }),
      })
    }
    await page.close()
  }
} finally {
  await browser.close()
}
