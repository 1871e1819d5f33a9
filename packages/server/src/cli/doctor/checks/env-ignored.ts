import type { Check } from '../check'
import type { Edit } from '../finding'

const edit: Edit = {
  file: '.gitignore',
  apply: (text) => `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}.env*.local\n`,
}

export const envIgnored: Check = {
  name: 'env-ignored',
  summary: 'git ignores .env.local',
  run(app) {
    // Null outside of a repository, and where git is not installed.
    if (app.git(['rev-parse', '--is-inside-work-tree']) === null) return []
    if (app.git(['check-ignore', '--quiet', '--no-index', '.env.local']) !== null) return []
    return [
      {
        id: 'env-not-ignored',
        level: 'warning',
        file: '.gitignore',
        what: 'Git does not ignore .env.local, so your secrets may be committed.',
        fix: 'Add the line .env*.local to .gitignore.',
        edit,
      },
    ]
  },
}
