import type { AccountWords } from './account-words'

/** The first that matches counts: most browsers also name those they descend from. */
const BROWSERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|OPT|OPiOS)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Headless)?(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
]

/** What a visitor calls a device by; each part null where the header does not say. */
export interface DeviceName {
  readonly browser: string | null
  readonly system: string | null
}

/** Reads browser and system out of a `User-Agent`: good enough to recognise one's own, and no proof of anything. */
export function deviceName(userAgent: string | null): DeviceName {
  const find = (table: typeof BROWSERS) => table.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? null
  return { browser: find(BROWSERS), system: find(SYSTEMS) }
}

/** The same in words. */
export const nameDevice = ({ browser, system }: DeviceName, words: Pick<AccountWords, 'device' | 'unknownDevice'>) =>
  browser && system ? words.device(browser, system) : (browser ?? system ?? words.unknownDevice)
