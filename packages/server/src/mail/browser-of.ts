/** A browser and what it runs on, as people call them. */
export interface Browser {
  readonly browser: string
  /** Undefined where the header doesn't tell. */
  readonly system: string | undefined
}

/** The first that matches counts: most browsers also name those that they are like. */
const BROWSERS: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\b(?:OPR|Opera|OPT)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|Chromium)\//],
  ['Safari', /\bVersion\/[\d.]+ .*\bSafari\//],
]

const SYSTEMS: readonly (readonly [name: string, sign: RegExp])[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b|\bMacintosh\b/],
  ['Linux', /\bLinux\b|\bX11\b/],
]

/** A header is a stranger's text: no more of it than this is looked at. */
const LONGEST = 512

const nameIn = (table: typeof BROWSERS, text: string) => table.find(([, sign]) => sign.test(text))?.[0]

/** What sent a request, by its `User-Agent`. Undefined for an unknown browser: nothing of the header is ever repeated. */
export function browserOf(userAgent: string | null | undefined): Browser | undefined {
  const text = (userAgent ?? '').slice(0, LONGEST)
  const browser = nameIn(BROWSERS, text)
  return browser === undefined ? undefined : { browser, system: nameIn(SYSTEMS, text) }
}
