import type { Decorator, Preview } from '@storybook/react-vite'
import { NONE } from '@studio/brand/brand-address'
import { BrandProvider } from '@studio/brand/brand-context'
import { BrandLayout } from '@studio/brand/brand-layout'
import { brandingOf } from '@studio/brand/branding-of'
import { tokenStyle } from '@studio/room/dressed'
import { shownScheme } from '@studio/room/shown-scheme'
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
import { lookOf } from '@studio/room/dressed'
import { AS_WRITTEN } from '@studio/stage/forced-answer'
import { copyOf, languages, MIRRORED } from '@studio/stage/languages'
import { ANSWER_WORDS, ANSWERS } from '@studio/stage/stage-args'
import { DocsPage } from './docs-page'

const nameOf = (lang: string) => new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang

const withPage: Decorator = (Story, { globals, canvasElement, parameters, viewMode }) => {
  const { scheme, motion } = globals
  const theme = lookOf(globals.theme)
  const { lang, dir } = copyOf(globals.language)
  const root = canvasElement.ownerDocument.documentElement
  const isStory = viewMode === 'story'
  root.dataset.motion = motion
  root.dataset.scheme = shownScheme(scheme)
  // A room is the Studio's own page: what is looked at in it is dressed there.
  if (parameters.page === 'room') {
    root.removeAttribute('data-dp-theme')
    root.lang = 'en'
    return <Story />
  }
  // On the root, so that a full-page story has the theme's background to its edges.
  root.dataset.dpTheme = scheme === 'system' ? theme : `${theme} ${scheme}`
  if (isStory) root.lang = lang
  const branding = brandingOf(globals.brand)
  return (
    // On a docs page a story is a picture: several forms would fight for the focus.
    <div
      className="preview dp-surface"
      data-page={parameters.page ?? (branding && isStory ? 'branded' : 'column')}
      lang={lang}
      dir={dir}
      inert={!isStory}
      style={tokenStyle(branding, theme, scheme)}
    >
      <BrandProvider branding={branding}>
        {branding && isStory && !parameters.page ? (
          <BrandLayout layout={branding.brand.layout} name={branding.brand.name}>
            <Story />
          </BrandLayout>
        ) : (
          <Story />
        )}
      </BrandProvider>
    </div>
  )
}

type Icon = 'paintbrush' | 'mirror' | 'globe' | 'play' | 'transfer'
type Choice = readonly [value: string, words: string]

/** A menu that is quiet until something is chosen: the first choice is how everything begins, and the way back. */
const toolbar = (noun: string, icon: Icon, [[first, words], ...others]: readonly [Choice, ...Choice[]]) => ({
  description: noun,
  toolbar: {
    title: noun,
    icon,
    dynamicTitle: true,
    items: [
      { type: 'reset' as const, value: first, title: `${noun}: ${words}` },
      ...others.map(([value, words]) => ({ value, title: `${noun}: ${words}` })),
    ],
  },
})

const preview: Preview = {
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    docs: { container: DocsPage },
    controls: { expanded: true, sort: 'none' },
    viewport: {
      options: {
        narrow: { name: 'Small phone, 320 × 640', styles: { width: '320px', height: '640px' }, type: 'mobile' },
        phone: { name: 'Phone, 390 × 844', styles: { width: '390px', height: '844px' }, type: 'mobile' },
        landscape: {
          name: 'Phone on its side, 844 × 390',
          styles: { width: '844px', height: '390px' },
          type: 'mobile',
        },
        tablet: { name: 'Tablet, 768 × 1024', styles: { width: '768px', height: '1024px' }, type: 'tablet' },
        tabletLandscape: {
          name: 'Tablet on its side, 1024 × 768',
          styles: { width: '1024px', height: '768px' },
          type: 'tablet',
        },
        desktop: { name: 'Desktop, 1280 × 800', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
        zoomed: { name: 'Desktop at 400 %, 320 × 256', styles: { width: '320px', height: '256px' }, type: 'other' },
      },
    },
    options: {
      storySort: {
        order: [
          'Start',
          'Design',
          ['Brand', 'Tokens', 'Words', 'Mail'],
          'Flow',
          ['Map', 'Player'],
          'States',
          ['1 Email', '2 Code', '3 Link', '4 Done', 'Page'],
          'Review',
          ['Board', 'Checklist'],
          'Parts',
          'Build',
          ['Card on a hero', 'Dialog', 'Split page', 'Dense app', 'Examples'],
          'Lab',
        ],
      },
    },
  },
  decorators: [withPage],
  initialGlobals: { theme: 'ink', scheme: 'system', language: 'en', motion: 'full', answer: AS_WRITTEN, brand: NONE },
  globalTypes: {
    theme: toolbar('Look', 'paintbrush', [
      ['ink', 'ink'],
      ['meadow', 'meadow'],
      ['clay', 'clay'],
    ]),
    scheme: toolbar('Scheme', 'mirror', [
      ['system', 'as the system'],
      ['light', 'light'],
      ['dark', 'dark'],
    ]),
    language: toolbar('Language', 'globe', [
      ['en', nameOf('en')],
      ...languages.filter(({ lang }) => lang !== 'en').map(({ lang }): Choice => [lang, nameOf(lang)]),
      [MIRRORED, 'English, right to left'],
    ]),
    motion: toolbar('Motion', 'play', [
      ['full', 'full'],
      ['reduced', 'reduced'],
    ]),
    answer: toolbar('Server', 'transfer', [
      [AS_WRITTEN, 'as each story has it'],
      ...ANSWERS.map((answer): Choice => [answer, ANSWER_WORDS[answer]]),
    ]),
    brand: { description: 'A brand, as the page Design/Brand writes it into the address' },
  },
}

export default preview
