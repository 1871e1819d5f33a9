import { throwProblems } from '../config/config-error'

export const DEFAULT_TABLE = 'doorpost_store'

/** Postgres cuts off names beyond 63 bytes, and the index adds to the table's. */
const NAME = /^[a-z_][a-z0-9_]{0,46}$/i

/** The name of a table as it is written in SQL. It comes from the app's own code and goes into statements as it is. */
export function quotedTable(table: string): string {
  const parts = table.split('.')
  const isName = parts.length <= 2 && parts.every((part) => NAME.test(part))
  throwProblems(
    isName ? [] : ['table of postgresStore must be a name of ASCII letters, digits and _, at most 47, or schema.name.'],
  )
  return parts.map((part) => `"${part}"`).join('.')
}

/**
 * The SQL that makes the table of a `postgresStore`, for your migrations: two statements, which change nothing where the table
 * is there already.
 *
 * @example
 * await client.query(postgresStoreTable())
 */
export function postgresStoreTable(table = DEFAULT_TABLE): string {
  const quoted = quotedTable(table)
  const index = `"${table.split('.').at(-1)}_expires_at_index"`
  return `create table if not exists ${quoted} (
  "key" text primary key,
  "value" text not null,
  "expires_at" timestamp with time zone not null
);
create index if not exists ${index} on ${quoted} ("expires_at");
`
}
