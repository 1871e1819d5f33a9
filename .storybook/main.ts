import { fileURLToPath } from 'node:url'
import type { StorybookConfig } from '@storybook/react-vite'

const source = (path: string) => fileURLToPath(new URL(`../packages/${path}`, import.meta.url))

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../packages/react/src/**/*.mdx', '../packages/react/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  typescript: {
    reactDocgen: 'react-docgen-typescript',
    reactDocgenTypescriptOptions: {
      tsconfigPath: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
      include: ['packages/react/src/components/*.tsx'],
      shouldExtractLiteralValuesFromEnum: true,
      savePropValueAsString: true,
      // What an element takes anyway is not the part's own.
      propFilter: ({ parent, declarations }) =>
        [parent, ...(declarations ?? [])].every((origin) => !origin?.fileName.includes('node_modules')),
    },
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    resolve: {
      ...vite.resolve,
      // Examples import what an app imports; no package has to be built for them to be seen.
      alias: [
        { find: /^@doorpost\/react$/, replacement: source('react/src/index.ts') },
        { find: /^@doorpost\/react\/(headless|testing)$/, replacement: source('react/src/$1.ts') },
        { find: /^@doorpost\/react\/copy\/(.*)$/, replacement: source('react/src/copy/$1.ts') },
        { find: '@doorpost/react/styles.css', replacement: source('react/src/styles.css') },
        { find: '@doorpost/server/contract', replacement: source('server/src/contract/index.ts') },
        ...(Array.isArray(vite.resolve?.alias) ? vite.resolve.alias : []),
      ],
    },
  }),
}

export default config
