import { fileURLToPath } from 'node:url'
import type { StorybookConfig } from '@storybook/react-vite'
import { sourceAliases } from '../scripts/source-aliases.mjs'

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../packages/react/src/**/*.@(mdx|stories.tsx)', '../apps/studio/**/*.@(mdx|stories.tsx)'],
  staticDirs: ['../apps/studio/public'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest', '@storybook/addon-mcp'],
  typescript: {
    reactDocgen: 'react-docgen-typescript',
    reactDocgenTypescriptOptions: {
      tsconfigPath: fileURLToPath(new URL('../tsconfig.sources.json', import.meta.url)),
      include: ['packages/react/src/components/**/*.tsx'],
      shouldExtractLiteralValuesFromEnum: true,
      savePropValueAsString: true,
      // What an element takes anyway is not the part's own.
      propFilter: ({ parent, declarations }) =>
        [parent, ...(declarations ?? [])].every((origin) => !origin?.fileName.includes('node_modules')),
    },
  },
  // Storybook's own first steps are nobody's here.
  features: { sidebarOnboardingChecklist: false, changeDetection: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    // Known beforehand: one that is found on the way reloads the page of a running test.
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: [...(vite.optimizeDeps?.include ?? []), 'culori', '@dagrejs/dagre'],
    },
    resolve: {
      ...vite.resolve,
      // Examples import what an app imports, and no package has to be built for them to be seen.
      alias: [...sourceAliases(), ...(Array.isArray(vite.resolve?.alias) ? vite.resolve.alias : [])],
    },
  }),
}

export default config
