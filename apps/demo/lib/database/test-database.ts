import { join } from 'node:path'
import { type OpenDatabase, openDatabase } from './open-database'

export const migrationsFolder = join(import.meta.dirname, '../../migrations')

/** Its own database for one test file. */
export const openTestDatabase = (): Promise<OpenDatabase> => openDatabase({ dataDir: 'memory://', migrationsFolder })
