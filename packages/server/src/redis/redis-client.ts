/** A command for Redis: its name and its arguments. */
export type RedisCommand = [name: string, ...args: string[]]

/** What the store needs of your Redis client. A client of node-redis is one as it is. */
export interface RedisClient {
  /** Sends one command and resolves with Redis's reply; rejects with Redis's error, its message unchanged. */
  sendCommand(command: RedisCommand): Promise<unknown>
}

const KEY_OF_SCRIPT = 3

/**
 * The key of a command that the store sends: there is always exactly one. For clients of a cluster that want to be told.
 *
 * @example
 * redisStore({ sendCommand: (command) => cluster.sendCommand(keyOf(command), false, command) })
 */
export function keyOf([name, ...args]: RedisCommand): string {
  const position = name.startsWith('EVAL') ? KEY_OF_SCRIPT : 1
  return args[position - 1] ?? ''
}
