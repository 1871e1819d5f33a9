import type { NextConfig } from 'next'

const config: NextConfig = { distDir: process.env.DIST_DIR ?? '.next', cacheComponents: true }

export default config
