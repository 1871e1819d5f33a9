export { ConfigError } from '../config/config-error'
export type { Counter, Store } from '../store/store'
export { keyOf, type RedisClient, type RedisCommand } from './redis-client'
export { type RedisStoreOptions, redisStore } from './redis-store'
