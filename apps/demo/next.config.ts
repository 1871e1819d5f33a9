import type { NextConfig } from 'next'
import { readClientSource } from './lib/client-source'

/**
 * What is the same for every answer; the kit's handlers set their own. The proxy puts a policy with a nonce in the place
 * of this one, which is for files, and for pages that no proxy saw.
 */
const HEADERS = {
  'Content-Security-Policy': "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // It finds its WebAssembly file next to its own script.
  serverExternalPackages: ['@electric-sql/pglite'],
  // Written into the pages that show them when the app is built.
  env: {
    FERNWAY_SOURCE: readClientSource('app/(fernway)/login/custom'),
    TRACEBASE_SOURCE: readClientSource('app/(tracebase)'),
  },
  // `next dev` prints every address, and that of an email's link signs in.
  logging: { incomingRequests: { ignore: [/^\/api\/auth\/verify\//] } },
  // There is no one layout around all pages, so the page for other addresses brings its own document.
  experimental: { globalNotFound: true },
  headers: async () => [
    { source: '/((?!api/).*)', headers: Object.entries(HEADERS).map(([key, value]) => ({ key, value })) },
  ],
  // `npm start` builds the packages without their types.
  typescript: { ignoreBuildErrors: process.env.DEMO_TYPE_CHECK === 'off' },
}

export default config
