import { migration } from '../migrations/migration.mjs'

export default migration({
  name: 'better-auth',
  page: 'docs/how-to/migrate-from-better-auth.md',
  dependencies: { 'better-auth': '1.7.25', nodemailer: '^7.0.7', '@types/nodemailer': '^7.0.0' },
})
