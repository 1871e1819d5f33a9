import type typescript from 'typescript'

/** TypeScript's own module: only its parser and its module resolution are used. */
export type TypeScript = typeof typescript

/** The app's TypeScript, or why there is none. */
export type LoadedTypeScript =
  | { readonly ts: TypeScript; readonly missing?: undefined }
  | { readonly ts?: undefined; readonly missing: string }

const isTypeScript = (value: unknown): value is TypeScript =>
  typeof value === 'object' && value !== null && 'createSourceFile' in value && 'resolveModuleName' in value

function versionOf(value: unknown): string {
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined
  return typeof version === 'string' ? ` ${version}` : ''
}

/** Loads the app's own TypeScript, so that sources are read as the app's build reads them. */
export function loadTypeScript(require: NodeJS.Require): LoadedTypeScript {
  let found: unknown
  try {
    found = require('typescript')
  } catch {
    return {
      missing: 'TypeScript is not installed here. To check your sources too: npm install --save-dev typescript@6',
    }
  }
  if (isTypeScript(found)) return { ts: found }
  // The compiler in Go, from version 7 on, has no functions to call.
  return {
    missing: `TypeScript${versionOf(found)} can't be called from Node.js. To check your sources too, install typescript@6.`,
  }
}
