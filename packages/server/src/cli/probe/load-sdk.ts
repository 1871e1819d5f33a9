import { appRequire } from '../app-require'
import { UsageError } from '../usage-error'

/** The SDK as a module. */
export type ScalekitSdk = typeof import('@scalekit-sdk/node')

/** Loads the SDK from the app's own node_modules, so that it is the one the app runs with. @throws UsageError if it isn't there */
export function loadSdk(cwd: string): { readonly sdk: ScalekitSdk; readonly version: string } {
  const fromApp = appRequire(cwd)
  try {
    const sdk: ScalekitSdk = fromApp('@scalekit-sdk/node')
    const { version }: { version: string } = fromApp('@scalekit-sdk/node/package.json')
    return { sdk, version }
  } catch (cause) {
    if (!(cause instanceof Error) || Reflect.get(cause, 'code') !== 'MODULE_NOT_FOUND') throw cause
    throw new UsageError(
      'The package @scalekit-sdk/node is not installed here. Run this in your app’s folder, or add it: npm install @scalekit-sdk/node',
    )
  }
}
