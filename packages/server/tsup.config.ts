import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'contract/index': 'src/contract/index.ts',
    'session/index': 'src/session/index.ts',
    'scalekit/index': 'src/scalekit/index.ts',
    'redis/index': 'src/redis/index.ts',
    'postgres/index': 'src/postgres/index.ts',
    'opentelemetry/index': 'src/opentelemetry/index.ts',
    'not-for-browsers': 'src/not-for-browsers.ts',
    'next/index': 'src/next/index.ts',
    'next/proxy': 'src/next/proxy.ts',
    'testing/index': 'src/testing/index.ts',
    // The command: no export leads there.
    'cli/main': 'src/cli/main.ts',
  },
  format: ['esm'],
  target: 'es2022',
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  clean: true,
  sourcemap: true,
})
