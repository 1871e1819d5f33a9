import { defineConfig } from 'tsup'

const entries = {
  index: 'src/index.ts',
  'contract/index': 'src/contract/index.ts',
  'session/index': 'src/session/index.ts',
  'scalekit/index': 'src/scalekit/index.ts',
  'mail/index': 'src/mail/index.ts',
  'redis/index': 'src/redis/index.ts',
  'postgres/index': 'src/postgres/index.ts',
  'opentelemetry/index': 'src/opentelemetry/index.ts',
  'node/index': 'src/node/index.ts',
  'next/index': 'src/next/index.ts',
  'next/proxy': 'src/next/proxy.ts',
  'testing/index': 'src/testing/index.ts',
}

export default defineConfig({
  entry: {
    ...entries,
    // What takes the place of an entry or of a package elsewhere, and the command: nobody reads their types.
    'not-for-browsers': 'src/not-for-browsers.ts',
    'next/server-only': 'src/next/server-only.ts',
    'cli/main': 'src/cli/main.ts',
  },
  format: ['esm'],
  target: 'es2022',
  dts: { entry: entries, compilerOptions: { ignoreDeprecations: '6.0' } },
  clean: true,
  sourcemap: true,
})
