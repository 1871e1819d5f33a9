import type { NextConfig } from 'next'

export default { serverExternalPackages: ['@electric-sql/pglite'] } satisfies NextConfig
