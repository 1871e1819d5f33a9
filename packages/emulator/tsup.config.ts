import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: ['src/index.ts', 'src/cli.ts'],
    format: ['esm'],
    target: 'es2022',
    dts: { entry: 'src/index.ts', compilerOptions: { ignoreDeprecations: '6.0' } },
    // The other build writes there at the same time.
    clean: ['!inbox-page/**'],
    sourcemap: true,
  },
  {
    entry: { client: 'src/inbox-page/client/main.ts' },
    outDir: 'dist/inbox-page',
    format: ['esm'],
    target: 'es2022',
    platform: 'browser',
    clean: true,
    minify: true,
    splitting: false,
  },
])
