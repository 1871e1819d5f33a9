import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { MAIL_LANGUAGES, mailVariables, renderMailTemplate } from '../../packages/server/src/mail'

const templates = new URL('../../packages/server/templates/mail/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, templates), 'utf8')
const template = { subject: read('subject.txt'), html: read('body.html'), text: read('body.txt') }

const inter = dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json'))
const fonts = join(import.meta.dirname, 'fonts')

/** A family for each script: within one, a weight that a script lacks would be taken from the machine. */
const FACES = [
  ['latin', join(inter, 'files/inter-latin-400-normal.woff2'), 400],
  ['latin', join(inter, 'files/inter-latin-600-normal.woff2'), 600],
  ['latin-ext', join(inter, 'files/inter-latin-ext-400-normal.woff2'), 400],
  ['latin-ext', join(inter, 'files/inter-latin-ext-600-normal.woff2'), 600],
  ['rtl', join(fonts, 'rtl.woff'), 400],
  ['cjk', join(fonts, 'cjk.woff'), 400],
] as const

/** The same letters on every machine: what a reader's system has for a script is not what these pictures are about. */
const FONTS = `<style>${FACES.map(
  ([family, file, weight]) =>
    `@font-face { font-family: ${family}; font-weight: ${weight}; src: url(data:font/woff;base64,${readFileSync(file).toString('base64')}) }`,
).join('\n')}
* { font-family: latin, latin-ext, rtl, cjk !important }</style>`

async function open(page: Page, locale: string, { width, scheme }: { width: number; scheme: 'light' | 'dark' }) {
  const variables = mailVariables({
    locale,
    purpose: 'sign-in',
    email: 'ada@example.com',
    now: Date.UTC(2030, 0, 15, 9, 5),
    request: {
      headers: new Headers({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0 Safari/537.36' }),
    },
    brand: { name: 'Acme', accent: '#6d28d9' },
  })
  const link = 'https://app.example/api/auth/verify/0b1c?link_token=0b1c_l'
  const { html } = renderMailTemplate(template, { ...variables, otp: '481516', link })
  await page.setViewportSize({ width, height: 400 })
  await page.emulateMedia({ colorScheme: scheme })
  await page.setContent(html.replace('</head>', `${FONTS}</head>`))
  await page.evaluate(() => document.fonts.ready)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
}

for (const language of MAIL_LANGUAGES) {
  test(`the email in ${language} looks as it did`, async ({ page }) => {
    await open(page, language, { width: 600, scheme: 'light' })
    await expect(page).toHaveScreenshot(`mail-${language}.png`, { fullPage: true })
  })
}

// The longest words, and the scripts that are set in another way.
for (const language of ['de', 'ar', 'ja']) {
  test(`the email in ${language} looks as it did on a narrow dark screen`, async ({ page }) => {
    await open(page, language, { width: 320, scheme: 'dark' })
    await expect(page).toHaveScreenshot(`mail-${language}-dark-narrow.png`, { fullPage: true })
  })
}
