const END = `now() + $3::double precision * interval '1 second'`
// By the clock of this moment: a statement that waited for another began earlier, and would see more than a whole life.
const REST = `extract(epoch from entry."expires_at" - clock_timestamp())`

/** Longer than a statement waits for a row. */
const A_WHILE = `interval '1 minute'`
/**
 * The end of a count that is back at 0: it says no more than none, and every sign-in gives some back. Before any statement
 * began that may wait for this row: it would add to a life that is over by now and not by its own clock.
 */
const LONG_OVER = `now() - ${A_WHILE}`

/** The statements of a Postgres store. Each is one step for the database, so none needs a transaction. */
export const statementsOn = (table: string) => ({
  get: `select "value" from ${table} where "key" = $1 and "expires_at" > now()`,

  put: `insert into ${table} ("key", "value", "expires_at") values ($1, $2, ${END})
    on conflict ("key") do update set "value" = excluded."value", "expires_at" = excluded."expires_at"`,

  delete: `delete from ${table} where "key" = $1`,

  // A count whose life is over begins again.
  add: `insert into ${table} as entry ("key", "value", "expires_at") values ($1, $2, ${END})
    on conflict ("key") do update set
      "value" = case when entry."expires_at" > now()
        then (entry."value"::bigint + excluded."value"::bigint)::text else excluded."value" end,
      "expires_at" = case when entry."expires_at" <= now() then excluded."expires_at"
        when entry."value"::bigint + excluded."value"::bigint = 0 then ${LONG_OVER} else entry."expires_at" end
    returning "value", greatest(0, ceil(${REST}))::integer as "rest"`,

  // On its own, and past rows that another process holds: it waits for nobody, so nobody can wait for each other. It begins
  // where the last one came to: what that removed stays in the index while any transaction is older, a backup for example.
  sweep: `with gone as (delete from ${table} where "key" = any(array(
    select "key" from ${table} where "expires_at" <= now() and "expires_at" > to_timestamp($2::double precision) - ${A_WHILE}
    order by "expires_at" limit $1::integer for update skip locked)) returning "expires_at")
    select extract(epoch from max("expires_at"))::double precision as "last" from gone`,
})
