import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../scripts/root.mjs'
import { createNext, initialisedNext } from '../run/init-app.mjs'

const item = join(root, 'docs/recipes/shadcn/registry-item.json')
/** Written by hand: no base colour, which would be fetched. */
const components = {
  style: 'new-york',
  rsc: true,
  tsx: true,
  tailwind: { config: '', css: 'app/globals.css', baseColor: '', cssVariables: true },
  aliases: { components: '@/components', utils: '@/lib/utils', ui: '@/components/ui' },
}

const stack = initialisedNext({ name: 'init-shadcn', version: 'latest', layout: 'app/layout.tsx' })

/** What the recipe's page says, word for word, in a new app that `doorpost init` has set up. */
/** @type {import('../run/stack.mjs').Stack} */
export default {
  ...stack,
  async write(dir, { tarballs, run }) {
    await createNext(dir, { run, version: 'latest', layout: 'app/layout.tsx' })
    await run(['npx', '-y', `--package=${tarballs['@doorpost/server']}`, 'doorpost', 'init'])
    writeFileSync(join(dir, 'components.json'), JSON.stringify(components))
    await run(['npx', '-y', 'shadcn@4.23.0', 'add', item, '--yes'])
    const page = join(dir, 'app/login/page.tsx')
    const code = readFileSync(page, 'utf8')
    const form = "import { LoginForm } from '@doorpost/react'"
    writeFileSync(
      page,
      code.replace(form, "import { SignIn } from '@/components/doorpost/sign-in'").replace('<LoginForm', '<SignIn'),
    )
  },
  check: undefined,
  dev: undefined,
  checks: ['types', 'code', 'link', 'guard'],
}
