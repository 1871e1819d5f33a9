import type { NextConfig } from 'next'

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // It finds its WebAssembly file beside its own script.
  serverExternalPackages: ['@electric-sql/pglite'],
}

export default config
