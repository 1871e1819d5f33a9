import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'esbuild'

interface SourceMap {
  readonly sources: readonly string[]
  readonly sourcesContent: readonly string[]
}

/** Reads the TypeScript files of `input-otp` out of the source map that its package carries. */
function readSources(): ReadonlyMap<string, string> {
  const path = createRequire(import.meta.url)
    .resolve('input-otp')
    .replace(/\.js$/, '.mjs.map')
  const { sources, sourcesContent }: SourceMap = JSON.parse(readFileSync(path, 'utf8'))
  return new Map(sources.map((source, index) => [source.replace(/.*\/|\.tsx?$/g, ''), sourcesContent[index] ?? '']))
}

type Edit = readonly [from: string, to: string]

/** What differs from the published sources: nothing that runs with the props that `OtpInput` gives. */
const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  input: [
    // The style for pages without JavaScript: ours stands in the sheet (`noScriptCSSFallback={null}`).
    [' = NOSCRIPT_CSS_FALLBACK', ''],
    // A style element, which asks for a nonce under a policy: its rules stand in the sheet too.
    ["!document.getElementById('input-otp-style')", 'false'],
    // A page without the code field does not carry it.
    ['React.createContext', '/* @__PURE__ */ React.createContext'],
    ['React.forwardRef', '/* @__PURE__ */ React.forwardRef'],
    ["OTPInput.displayName = 'Input'", ''],
  ],
}

/** What stands in for a whole file. */
const INSTEAD: Readonly<Record<string, string>> = {
  // Room for the badges of password managers (`pushPasswordManagerStrategy="none"`).
  'use-pwm-badge': 'export const usePasswordManagerBadge = () => ({ willPushPWMBadge: false })',
}

/** Makes the edits; another version, where there is nothing to edit, is looked at by someone first. */
const edited = (text: string, edits: readonly Edit[] = []) =>
  edits.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`input-otp has changed: there is no ${from}`)
    return before.replace(from, to)
  }, text)

/** `React.useState` becomes `useState`, so that it is the same import as in our own files. */
const named = (text: string) => {
  const uses = /\bReact\.([a-z]\w+)/g
  const names = new Set(Array.from(text.matchAll(uses), ([, name]) => name))
  return text.replace(/import \* as React/, `import { ${[...names].join(', ')} }`).replace(uses, '$1')
}

/**
 * Builds `input-otp` from its own sources, for our target and without what `OtpInput` switches off. What the package
 * publishes is compiled for older browsers, in one file that no bundler can take anything out of.
 */
export const inputOtp: Plugin = {
  name: 'input-otp',
  setup(build) {
    const files = readSources()
    const namespace = 'input-otp'
    build.onResolve({ filter: /^input-otp$/ }, () => ({ path: 'input', namespace }))
    build.onResolve({ filter: /^\.\//, namespace }, ({ path }) => ({ path: path.slice(2), namespace }))
    build.onLoad({ filter: /./, namespace }, ({ path }) => {
      const text = files.get(path)
      // What is no file of the map holds only types.
      if (text === undefined) return { contents: '' }
      return {
        contents: named(INSTEAD[path] ?? edited(text, EDITS[path])),
        loader: 'tsx',
        resolveDir: import.meta.dirname,
      }
    })
  },
}
