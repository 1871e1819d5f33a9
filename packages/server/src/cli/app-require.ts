import { createRequire } from 'node:module'
import { join } from 'node:path'

/**
 * `require` of the packages that the app in this folder has installed. Not from the folder itself: one that calls itself by
 * the name of a package would have its own sources run.
 */
export const appRequire = (cwd: string) => createRequire(join(cwd, 'node_modules', 'doorpost'))
