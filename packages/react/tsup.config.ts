import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { defineConfig } from 'tsup'
import { inputOtp } from './input-otp'
import { mergeImports } from './merge-imports'

// A host's own `button {}` outside any layer wins over every layer and over `:where()`.
const unlayered = (sheet: string) => sheet.replace(/^@layer doorpost \{(.*)\}\s*$/s, '$1').replaceAll(':where(', ':is(')

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/headless.ts',
    'src/testing.ts',
    'src/copy/{ar,de,en,es,fr,he,it,ja,ko,nl,pl,pt-BR,tr,zh-CN}.ts',
  ],
  format: ['esm'],
  target: 'es2022',
  banner: { js: "'use client'" },
  noExternal: ['@doorpost/server', 'input-otp'],
  esbuildPlugins: [inputOtp],
  plugins: [
    {
      name: 'merge-imports',
      renderChunk: (code, { map }) => ({ code: mergeImports(code), ...(map && { map }) }),
    },
  ],
  dts: {
    compilerOptions: {
      ignoreDeprecations: '6.0',
      paths: { '@doorpost/server/contract': ['../server/src/contract/index.ts'] },
    },
  },
  clean: true,
  sourcemap: true,
  onSuccess: async () => {
    copyFileSync('node_modules/input-otp/LICENSE', 'dist/input-otp.LICENSE.txt')
    const sheet = readFileSync('src/styles.css', 'utf8')
    writeFileSync('dist/styles.css', sheet)
    writeFileSync('dist/styles.unlayered.css', unlayered(sheet))
  },
})
