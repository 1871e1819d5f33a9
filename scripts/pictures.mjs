/**
 * `npm run pictures`: a file of every state, in three languages, three looks, light and dark, on a phone and a desk, and
 * on the phone in forced colours, from the built Storybook into `storybook-static/pictures`, with a zip of them all.
 * `-- --against=<folder>` compares them with the pictures of an earlier run, such as the last release's, and keeps those
 * that differ beside the new ones. `-- --only=<text>` takes only names that contain it.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { chromium } from 'playwright'
import { fileServer } from '../tests/visual/run/file-server.mjs'
import { chromiumArgs, findChromium } from './find-chromium.mjs'
import { root } from './root.mjs'

const LANGUAGES = ['en', 'de', 'ar']
const LOOKS = ['ink', 'meadow', 'clay']
const SCHEMES = ['light', 'dark']
const SIZES = { 390: 844, 1280: 800 }

const built = join(root, 'storybook-static')
const folder = join(built, 'pictures')
const option = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
const [only = '', against] = [option('only'), option('against')]

if (!existsSync(join(built, 'index.json'))) {
  console.error('There is no built Storybook: run `pnpm build:storybook` first.')
  process.exit(1)
}
if (against && !existsSync(against)) {
  console.error(`There is no folder ${against}: --against takes the pictures of an earlier run.`)
  process.exit(1)
}

/** What the Board shows of forced colours: the words and the sizes are the same as in the others. */
const FORCED = { language: 'en', theme: 'ink', width: 390 }

/** Names and addresses of every picture, in the order in which the least changes from one to the next. */
function listPictures() {
  const { states } = JSON.parse(readFileSync(join(built, 'states.json'), 'utf8'))
  const each = (width, language, theme, scheme, colours) =>
    states.map((state) => ({
      file: `${state.name}--${language}--${theme}-${colours === 'forced' ? 'forced-' : ''}${scheme}--${width}.png`,
      story: state.story,
      width: Number(width),
      colours,
      globals: { language, theme, scheme, motion: 'reduced' },
    }))
  const own = Object.keys(SIZES).flatMap((width) =>
    LANGUAGES.flatMap((language) =>
      LOOKS.flatMap((theme) => SCHEMES.flatMap((scheme) => each(width, language, theme, scheme, 'own'))),
    ),
  )
  const forced = SCHEMES.flatMap((scheme) => each(FORCED.width, FORCED.language, FORCED.theme, scheme, 'forced'))
  return [...own, ...forced].filter(({ file }) => file.includes(only))
}

/** Waits until a story has been drawn and played to its end. */
function finished(page, story) {
  return page.waitForFunction((id) => {
    const { id: shown, phase } = window.__STORYBOOK_PREVIEW__?.currentRender ?? {}
    return shown === id && phase === 'finished'
  }, story)
}

/** Opens a story in these toolbars; another one in the same is shown in the frame that is open, which is faster. */
async function show(page, { story, globals, isAnew }) {
  const toolbars = Object.entries(globals).map(([name, value]) => `${name}:${value}`)
  if (isAnew) await page.goto(`${address}/iframe.html?id=${story}&viewMode=story&globals=${toolbars.join(';')}`)
  else
    await page.evaluate((storyId) => {
      window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' })
    }, story)
  await finished(page, story)
}

/** As in the tests of pictures: a caret that blinks is no difference, a word is. */
const MOST_PIXELS = 60
const LEAST_CHANGE = 40

/** Whether two pictures differ so that somebody would see it. */
async function differ(page, before, after) {
  if (before.equals(after)) return false
  const pixels = await page.evaluate(
    async ([urls, least]) => {
      const [one, other] = await Promise.all(
        urls.map(async (url) => {
          const bitmap = await createImageBitmap(await (await fetch(url)).blob())
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
          canvas.drawImage(bitmap, 0, 0)
          return canvas.getImageData(0, 0, bitmap.width, bitmap.height).data
        }),
      )
      if (one.length !== other.length) return Number.POSITIVE_INFINITY
      let count = 0
      for (let at = 0; at < one.length; at += 4) {
        const change = [0, 1, 2].map((channel) => Math.abs(one[at + channel] - other[at + channel]))
        if (Math.max(...change) > least) count += 1
      }
      return count
    },
    [[before, after].map((picture) => `data:image/png;base64,${picture.toString('base64')}`), LEAST_CHANGE],
  )
  return pixels > MOST_PIXELS
}

const server = fileServer(built, '/')
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = `http://127.0.0.1:${server.address().port}`
const executablePath = await findChromium()
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumArgs })
const page = await browser.newPage({ reducedMotion: 'reduce' })
// Of the same origin, which may read pictures.
const comparing = await browser.newPage()
await comparing.goto(`${address}/favicon.svg`)

rmSync(folder, { recursive: true, force: true })
mkdirSync(join(folder, 'before'), { recursive: true })
const all = listPictures()
const changed = []
const zip = {}
const startedAt = performance.now()
for (const [index, { file, story, width, colours, globals }] of all.entries()) {
  const last = all[index - 1]
  const isAnew =
    !last ||
    last.width !== width ||
    last.colours !== colours ||
    Object.keys(globals).some((name) => globals[name] !== last.globals[name])
  if (isAnew) {
    await page.setViewportSize({ width, height: SIZES[width] })
    // A system that forces colours has a light set and a dark one: the scheme is the system's, then.
    const isForced = colours === 'forced'
    await page.emulateMedia({
      forcedColors: isForced ? 'active' : 'none',
      colorScheme: isForced ? globals.scheme : 'light',
      reducedMotion: 'reduce',
    })
  }
  await show(page, { story, globals, isAnew })
  const picture = await page.screenshot({ path: join(folder, file), animations: 'disabled', caret: 'hide' })
  zip[file] = [picture, { level: 0 }]
  const earlier = against ? join(against, file) : ''
  const before = earlier && existsSync(earlier) ? readFileSync(earlier) : undefined
  if (earlier && (!before || (await differ(comparing, before, picture)))) {
    changed.push(file)
    if (before) writeFileSync(join(folder, 'before', file), before)
  }
  if ((index + 1) % 50 === 0 || index + 1 === all.length) console.log(`${index + 1} of ${all.length}`)
}
await browser.close()
server.close()
const manifest = { pictures: all.map(({ file }) => file), ...(against && { changed }) }
writeFileSync(join(folder, 'pictures.json'), `${JSON.stringify(manifest, null, 2)}\n`)
writeFileSync(join(folder, 'pictures.zip'), zipSync(zip))
const seconds = Math.round((performance.now() - startedAt) / 1000)
console.log(`${all.length} pictures in ${seconds} s: storybook-static/pictures`)
if (against) console.log(`${changed.length} of them are not as they were.`)
