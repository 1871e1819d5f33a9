import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { emailOTP, magicLink } from 'better-auth/plugins'
import { orm } from './db'
import { sendMail } from './mail'
import * as schema from './schema'

export const auth = betterAuth({
  database: drizzleAdapter(orm, { provider: 'pg', schema }),
  plugins: [
    magicLink({ sendMagicLink: ({ email, url }) => sendMail(email, url) }),
    emailOTP({ sendVerificationOTP: ({ email, otp }) => sendMail(email, `Your code: ${otp}`) }),
  ],
})
