import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Consumer } from './consumers'

/** A built file, by its path in the build's folder. */
export interface BuiltFile {
  readonly path: string
  readonly text: string
}

function distOf({ dir, distDir }: Consumer): string {
  if (dir === undefined || distDir === undefined) throw new Error('this consumer has no build of Next.js')
  return join(dir, distDir)
}

const readBuilt = (dist: string, path: string): BuiltFile => ({ path, text: readFileSync(join(dist, path), 'utf8') })

export function readJson(app: Consumer, path: string) {
  return JSON.parse(readFileSync(join(distOf(app), path), 'utf8'))
}

/** The files below a folder of the build whose names end in `ending`. */
export function filesBelow(app: Consumer, folder: string, ending: RegExp): readonly BuiltFile[] {
  const dist = distOf(app)
  return readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => readBuilt(dist, join(folder, path)))
}

/** The scripts of the proxy: an edge bundle in Next.js 15, a trace of files for Node.js in 16. */
export function proxyFiles(app: Consumer): readonly BuiltFile[] {
  const dist = distOf(app)
  const edge = readJson(app, 'server/middleware-manifest.json').middleware['/']
  if (edge) return edge.files.map((path: string) => readBuilt(dist, path))
  return tracedFiles(app, 'server/middleware.js')
}

/** A server entry and every file of the build that it may load. */
export function tracedFiles(app: Consumer, entry: string): readonly BuiltFile[] {
  const dist = distOf(app)
  const { files } = readJson(app, `${entry}.nft.json`)
  const paths = files.map((file: string) => relative(dist, join(dist, entry, '..', file)))
  return [entry, ...paths]
    .filter((path) => path.endsWith('.js') && existsSync(join(dist, path)))
    .map((path) => readBuilt(dist, path))
}
