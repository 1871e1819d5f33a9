import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../scripts/root.mjs'
import { change } from '../run/apps.mjs'
import { nextVariant } from '../run/next-variant.mjs'

const item = join(root, 'docs/recipes/shadcn/registry-item.json')
/** Written by hand: no base colour, which would be fetched. */
const components = {
  style: 'new-york',
  rsc: true,
  tsx: true,
  tailwind: { config: '', css: 'app/globals.css', baseColor: '', cssVariables: true },
  aliases: { components: '@/components', utils: '@/lib/utils', ui: '@/components/ui' },
}

/** What the recipe's page says, word for word, in a new app that `doorpost init` has set up. */
export default nextVariant({
  name: 'init-shadcn',
  async afterInit(dir, { run }) {
    writeFileSync(join(dir, 'components.json'), JSON.stringify(components))
    await run(['npx', '-y', 'shadcn@4.23.0', 'add', item, '--yes'])
    const page = join(dir, 'app/login/page.tsx')
    change(
      page,
      "import { LoginForm } from '@doorpost/react'",
      "import { SignIn } from '@/components/doorpost/sign-in'",
    )
    change(page, '<LoginForm', '<SignIn')
  },
  checks: ['types', 'code', 'link', 'guard'],
})
