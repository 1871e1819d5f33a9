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

/** What to do on each page before it is worth a picture. */
const pictures = {
  login: async (page) => {
    await page.goto(`${demo}/login`)
    await page.getByLabel('Email', { exact: true }).fill('ada@example.com')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByLabel('Code', { exact: true }).pressSequentially('4815')
  },
  custom: async (page) => {
    await page.goto(`${demo}/login/custom`)
    await page.getByLabel('Email', { exact: true }).fill('ada@example.com')
  },
}

const executablePath = await findChromium()
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumArgs })
try {
  for (const [name, prepare] of Object.entries(pictures)) {
    const page = await browser.newPage({ locale: 'en', viewport, reducedMotion: 'reduce' })
    await prepare(page)
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: `${folder}${name}-${colorScheme}.png`, caret: 'initial' })
    }
    await page.close()
  }
} finally {
  await browser.close()
}
