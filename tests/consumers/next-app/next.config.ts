import type { NextConfig } from 'next'

// Every variant of this app is built in the same folder, each into its own folder.
const { DIST_DIR = '.next', BASE_PATH = '' } = process.env
const config: NextConfig = { distDir: DIST_DIR, basePath: BASE_PATH }

export default config
