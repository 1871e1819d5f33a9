import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** The address of a file in this package. Finds the package by its own name, so it works from `src` and from `dist`. */
export function packageFile(path: string): URL {
  const manifest = createRequire(import.meta.url).resolve('@doorpost/emulator/package.json')
  return new URL(path, pathToFileURL(manifest))
}
