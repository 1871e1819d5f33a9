import { dirname, posix } from 'node:path'
import type { AppView } from './app-view'
import { appFolder } from './routes'
import { parseVersion } from './versions'

/** A file that Next.js could run before each request, if its name and place are right. */
export interface ProxyFile {
  readonly path: string
  readonly name: 'proxy' | 'middleware'
  /** Whether it is beside the `app` folder. */
  readonly isInPlace: boolean
}

const FILE = /^(?:src\/|app\/|src\/app\/)?(proxy|middleware)\.[jt]s$/

/** Every such file of the app, also where Next.js does not look. */
export function proxyFiles(app: AppView): ProxyFile[] {
  const folder = dirname(appFolder(app.files) ?? 'app')
  return app.files.flatMap((path): ProxyFile[] => {
    const name = FILE.exec(path)?.[1]
    if (name !== 'proxy' && name !== 'middleware') return []
    return [{ path, name, isInPlace: posix.dirname(path) === folder }]
  })
}

/** The major version of Next.js: 16 where it isn't known. */
export const nextMajor = (app: AppView): number => parseVersion(app.next?.version ?? '')?.[0] ?? 16

/** The file that this version of Next.js runs. Version 16 still runs `middleware`. */
export function activeProxyFile(app: AppView): ProxyFile | undefined {
  const inPlace = proxyFiles(app).filter(({ isInPlace }) => isInPlace)
  const middleware = inPlace.find(({ name }) => name === 'middleware')
  return nextMajor(app) < 16 ? middleware : (inPlace.find(({ name }) => name === 'proxy') ?? middleware)
}
