import { boolean, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** The app's own users. Their ids are the app's: sign-in finds them by address and changes none. */
export const users = pgTable('users', {
  id: text('id').primaryKey(),
  /** In the one form that the kit compares addresses in. */
  email: text('email').notNull().unique(),
  blocked: boolean('blocked').notNull().default(false),
  /** Null until the first sign-in: a user may come from an import or an invitation. */
  firstSignInAt: moment('first_sign_in_at'),
  lastSignInAt: moment('last_sign_in_at'),
  createdAt: moment('created_at').notNull().defaultNow(),
})

/** Where a user is, or was, signed in: one row per session. */
export const devices = pgTable(
  'devices',
  {
    sessionId: text('session_id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    userAgent: text('user_agent'),
    signedInAt: moment('signed_in_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    signedOutAt: moment('signed_out_at'),
  },
  (table) => [index('devices_user_id_index').on(table.userId), index('devices_expires_at_index').on(table.expiresAt)],
)

/** What a sign-in's own events said of it, from its first email on. One without a session is over within the hour. */
export const signIns = pgTable(
  'sign_ins',
  {
    /** The sign-in as the kit's events name it: a hash. */
    flow: text('flow').primaryKey(),
    /** The newest email of it. */
    sentAt: moment('sent_at'),
    verifiedAt: moment('verified_at'),
    /** Null until it has led to a session. */
    sessionId: text('session_id').references(() => devices.sessionId, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    index('sign_ins_session_id_index').on(table.sessionId),
    index('sign_ins_expires_at_index').on(table.expiresAt),
  ],
)

/** What the kit keeps through its store: limits, receipts, sessions that were signed out. As `postgresStoreTable` makes it. */
export const storeEntries = pgTable(
  'store_entries',
  {
    key: text('key').primaryKey(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('store_entries_expires_at_index').on(table.expiresAt)],
)
