import { migration } from '../migrations/migration.mjs'

export default migration({
  name: 'next-auth-4',
  page: 'docs/how-to/migrate-from-next-auth.md',
  dependencies: { 'next-auth': '4.24.15', '@auth/drizzle-adapter': '1.11.3', nodemailer: '^7.0.7' },
})
