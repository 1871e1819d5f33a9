import { readFile } from 'node:fs/promises'
import { packageFile } from '../package-file'

/** The built files of the inbox page, by their path on the server. */
export const PAGE_ASSETS: Readonly<Record<string, { readonly file: string; readonly contentType: string }>> = {
  '/_emulator/page/client.js': { file: 'client.js', contentType: 'text/javascript; charset=utf-8' },
  '/_emulator/page/client.css': { file: 'client.css', contentType: 'text/css; charset=utf-8' },
}

/** Reads a built file of the page. */
export function readPageAsset(file: string): Promise<Buffer> {
  return readFile(packageFile(`dist/inbox-page/${file}`))
}
