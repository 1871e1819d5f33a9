import { DrizzleAdapter } from '@auth/drizzle-adapter'
import NextAuth from 'next-auth'
import Nodemailer from 'next-auth/providers/nodemailer'
import { orm } from '@/lib/db'

export const { handlers, auth } = NextAuth({
  adapter: DrizzleAdapter(orm),
  providers: [Nodemailer({ server: process.env.EMAIL_SERVER, from: 'Acme <hello@example.com>' })],
  callbacks: {
    session: ({ session, user }) => ({ ...session, user: { ...session.user, id: user.id } }),
  },
})
