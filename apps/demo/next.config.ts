import type { NextConfig } from 'next'

/** For pages; the kit's handlers set their own. Next.js puts scripts into its pages, which a policy would have to name. */
const PAGE_HEADERS = {
  'Content-Security-Policy': "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // It finds its WebAssembly file next to its own script.
  serverExternalPackages: ['@electric-sql/pglite'],
  headers: async () => [
    { source: '/((?!api/).*)', headers: Object.entries(PAGE_HEADERS).map(([key, value]) => ({ key, value })) },
  ],
  // `npm start` builds the packages without their types.
  typescript: { ignoreBuildErrors: process.env.DEMO_TYPE_CHECK === 'off' },
}

export default config
