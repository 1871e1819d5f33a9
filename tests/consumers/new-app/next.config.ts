import type { NextConfig } from 'next'

// As create-next-app writes it.
const config: NextConfig = { distDir: process.env.DIST_DIR ?? '.next', cacheComponents: true, partialPrefetching: true }

export default config
