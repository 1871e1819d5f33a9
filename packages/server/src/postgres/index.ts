export { ConfigError } from '../config/config-error'
export type { Counter, Store } from '../store/store'
export { type PostgresClient, type PostgresStoreOptions, postgresStore } from './postgres-store'
export { postgresStoreTable } from './postgres-table'
