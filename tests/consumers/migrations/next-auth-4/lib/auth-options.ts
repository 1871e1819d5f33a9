import { DrizzleAdapter } from '@auth/drizzle-adapter'
import type { NextAuthOptions } from 'next-auth'
import EmailProvider from 'next-auth/providers/email'
import { orm } from './db'

export const authOptions: NextAuthOptions = {
  adapter: DrizzleAdapter(orm) as NextAuthOptions['adapter'],
  providers: [EmailProvider({ server: process.env.EMAIL_SERVER, from: 'Acme <hello@example.com>' })],
  callbacks: {
    session: ({ session, user }) => ({ ...session, user: { ...session.user, id: user.id } }),
  },
}
