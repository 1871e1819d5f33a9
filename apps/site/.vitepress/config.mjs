import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'
import { slugOf } from '../../../scripts/slug-of.mjs'
import { pageLinks } from '../page-links.mjs'
import { sidebarOf } from '../sidebar.mjs'

const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{fill:none;stroke:#18181b;stroke-width:3}@media(prefers-color-scheme:dark){path{stroke:#f4f4f5}}</style><path d="M7 31V13a9 9 0 0 1 18 0v18"/></svg>'
const markUrl = `data:image/svg+xml,${encodeURIComponent(mark)}`

/** Markdown that isn't for readers of the site. */
const notPages = [
  '.changeset',
  '.github',
  '.storybook',
  '.tmp',
  'apps/studio',
  'apps/site',
  'bench',
  'packed',
  'scripts',
  'tests',
]

/**
 * Pages become components, and they are outside of this app, where its packages aren't found. The theme knows a search
 * service too; that is left out of the installation, since the search here needs none.
 */
const modulesOfThisApp = {
  name: 'modules-of-this-app',
  enforce: 'pre',
  resolveId(id) {
    if (/^vue(\/|$)/.test(id)) return this.resolve(id, fileURLToPath(import.meta.url), { skipSelf: true })
    if (id === '@docsearch/js') return '\0unused'
  },
  load: (id) => (id === '\0unused' ? 'export default () => {}' : undefined),
}

// The pages are where the repository shows them; this only says how the site does.
export default defineConfig({
  title: 'Doorpost',
  description: 'Passwordless sign-in for React and Next.js, built on Scalekit',
  lang: 'en-GB',
  srcDir: '../..',
  outDir: 'dist',
  srcExclude: [...notPages.map((folder) => `${folder}/**`), '**/dist/**', '**/test-results/**', 'packages/*/*/**'],
  rewrites: (path) => path.replace(/README\.md$/, 'index.md'),
  cleanUrls: false,
  head: [['link', { rel: 'icon', href: markUrl }]],
  markdown: { config: pageLinks, anchor: { slugify: slugOf } },
  // Addresses of servers on the reader's own machine.
  ignoreDeadLinks: [/^http:\/\/localhost/],
  vite: { plugins: [modulesOfThisApp] },
  themeConfig: {
    logo: { src: markUrl, alt: '' },
    nav: [
      { text: 'Tasks', link: '/docs/how-to/tasks' },
      { text: 'Problems', link: '/docs/how-to/troubleshooting' },
      { text: 'Reference', link: '/docs/reference/components' },
      { text: 'All pages', link: '/docs/' },
    ],
    sidebar: sidebarOf('docs/README.md'),
    outline: [2, 3],
    search: { provider: 'local' },
    externalLinkIcon: true,
  },
})
