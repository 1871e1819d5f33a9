import { join } from 'node:path'
import { openDatabase } from '../../apps/demo/lib/database/open-database'

const migrationsFolder = join(import.meta.dirname, '../../apps/demo/migrations')

/** Its own pool, as each instance of the demo has one. */
export const openPool = (url: string) => openDatabase({ url, dataDir: 'memory://', migrationsFolder })
