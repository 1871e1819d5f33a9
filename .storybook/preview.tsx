import type { Decorator, Preview } from '@storybook/react-vite'
import '@fontsource/inter/latin-400.css'
import '@fontsource/inter/latin-500.css'
import '@fontsource/inter/latin-600.css'
import '@fontsource/inter/latin-ext-400.css'
import '@fontsource/inter/latin-ext-500.css'
import '@fontsource/inter/latin-ext-600.css'
import './layers.css'
import '@doorpost/react/styles.css'
import '@doorpost/react/looks/meadow.css'
import '@doorpost/react/looks/clay.css'
import './preview.css'
import { AS_WRITTEN } from '@studio/stage/forced-answer'
import { copyOf, languages, MIRRORED } from '@studio/stage/languages'
import { ANSWERS } from '@studio/stage/stage-args'
import { DocsPage } from './docs-page'

const nameOf = (lang: string) => new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang

const withPage: Decorator = (Story, { globals, canvasElement, parameters, viewMode }) => {
  const { theme, scheme, motion } = globals
  const { lang, dir } = copyOf(globals.language)
  const root = canvasElement.ownerDocument.documentElement
  // On the root, so that a full-page story has the theme's background to its edges.
  root.dataset.dpTheme = scheme === 'system' ? theme : `${theme} ${scheme}`
  root.dataset.motion = motion
  const isStory = viewMode === 'story'
  if (isStory) root.lang = lang
  return (
    // On a docs page a story is a picture: several forms would fight for the focus.
    <div className="preview dp-surface" data-page={parameters.page ?? 'column'} lang={lang} dir={dir} inert={!isStory}>
      <Story />
    </div>
  )
}

type Icon = 'paintbrush' | 'mirror' | 'globe' | 'play' | 'transfer'

const toolbar = (title: string, icon: Icon, items: readonly (string | { value: string; title: string })[]) => ({
  description: title,
  toolbar: { title, icon, dynamicTitle: true, items: [...items] },
})

const preview: Preview = {
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    docs: { container: DocsPage },
    controls: { expanded: true, sort: 'none' },
    viewport: {
      options: {
        narrow: { name: '320 px', styles: { width: '320px', height: '640px' }, type: 'mobile' },
        phone: { name: '390 px', styles: { width: '390px', height: '844px' }, type: 'mobile' },
        zoomed: { name: '1280 px at 400 %', styles: { width: '320px', height: '256px' }, type: 'other' },
      },
    },
    options: {
      storySort: { order: ['Start here', 'Tokens', 'Parts', 'States', 'Flow', 'Matrix', 'Compose', 'Lab'] },
    },
  },
  decorators: [withPage],
  initialGlobals: { theme: 'ink', scheme: 'system', language: 'en', motion: 'full', answer: AS_WRITTEN },
  globalTypes: {
    theme: toolbar('Theme', 'paintbrush', ['ink', 'meadow', 'clay']),
    scheme: toolbar('Light or dark', 'mirror', ['system', 'light', 'dark']),
    language: toolbar('Language and direction', 'globe', [
      ...languages.map(({ lang }) => ({ value: lang, title: `${lang} · ${nameOf(lang)}` })),
      { value: MIRRORED, title: 'English, right to left' },
    ]),
    motion: toolbar('Motion', 'play', ['full', 'reduced']),
    answer: toolbar('The server says', 'transfer', [AS_WRITTEN, ...ANSWERS]),
  },
}

export default preview
