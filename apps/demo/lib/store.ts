import { database } from './database/database'
import { databaseStore } from './database-store'

export const store = databaseStore({ database })
