import { copyFileSync } from 'node:fs'
import { defineConfig } from 'tsup'
import { mergeImports } from './merge-imports'

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
  noExternal: ['@doorpost/server'],
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
    copyFileSync('src/styles.css', 'dist/styles.css')
  },
})
