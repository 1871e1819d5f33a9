import type { NextConfig } from 'next'

// Every variant of this app is built in the same folder, each into a folder of its own.
const { DIST_DIR = '.next', BASE_PATH = '' } = process.env
const config: NextConfig = { distDir: DIST_DIR, basePath: BASE_PATH }

export default config
