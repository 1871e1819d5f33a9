import { migration } from '../migrations/migration.mjs'

export default migration({
  name: 'next-auth-5',
  page: 'docs/how-to/migrate-from-next-auth.md',
  dependencies: { 'next-auth': '5.0.0-beta.32', '@auth/drizzle-adapter': '1.11.3', nodemailer: '^7.0.7' },
})
