import { recipe } from '../run/recipe.mjs'

/** @type {import('../run/stack.mjs').Stack} */
export default {
  name: 'astro',
  group: 'all',
  // It asks for 22.12.
  node: '24',
  write: recipe('astro'),
  types: ['astro', 'check'],
  build: ['astro', 'build'],
  start: () => ['node', 'dist/server/entry.mjs'],
  dev: (port) => ['astro', 'dev', '--host', '127.0.0.1', '--port', String(port)],
  env: { HOST: '127.0.0.1', ASTRO_TELEMETRY_DISABLED: '1' },
  checks: ['types', 'api', 'code', 'link', 'no-script', 'guard', 'dev'],
  without: { refusals: "Astro's own origin check answers other sites' forms first, in plain text" },
}
