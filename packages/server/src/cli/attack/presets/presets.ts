import type { AppMap } from '../app-map'
import { authJs } from './auth-js'
import { betterAuth } from './better-auth'
import { cookbook } from './cookbook'
import { doorpost } from './doorpost'

/** Layouts of apps by the name that `--preset` takes. */
export const PRESETS: Readonly<Record<string, AppMap>> = {
  doorpost,
  cookbook,
  'better-auth': betterAuth,
  'auth-js': authJs,
}
