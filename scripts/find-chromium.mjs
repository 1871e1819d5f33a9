import { existsSync } from 'node:fs'

/** For browsers that run in containers and on shared machines: no sandbox, no GPU, nothing that calls home. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

async function playwrightPath() {
  const { chromium } = await import('playwright')
  return chromium.executablePath()
}

/**
 * The Chromium that the tests use: `CHROMIUM_PATH`, else one that the system has, else Playwright's own download.
 *
 * @returns {Promise<string | undefined>} its path, or undefined where there is none
 */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (!existsSync(given))
      throw new Error(`CHROMIUM_PATH is ${given}, but there is no such file. Correct it or unset it.`)
    return given
  }
  return [...systemPaths, await playwrightPath()].find((path) => existsSync(path))
}
