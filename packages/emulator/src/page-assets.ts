import { readFile } from 'node:fs/promises'

/** The built files of the inbox page, by their path on the server. */
export const PAGE_ASSETS: Readonly<Record<string, { readonly file: string; readonly contentType: string }>> = {
  '/_emulator/page/client.js': { file: 'client.js', contentType: 'text/javascript; charset=utf-8' },
  '/_emulator/page/client.css': { file: 'client.css', contentType: 'text/css; charset=utf-8' },
}

/** Reads a built file. The path holds from `src/` as well as from `dist/`, since both lie beside each other. */
export function readPageAsset(file: string): Promise<Buffer> {
  return readFile(new URL(`../dist/inbox-page/${file}`, import.meta.url))
}
