import type { Decorator, Preview } from '@storybook/react-vite'
import '../packages/react/src/styles.css'
import './preview.css'

const THEMES = ['ink', 'ink light', 'ink dark', 'meadow light', 'meadow dark', 'clay light', 'clay dark']

const withPage: Decorator = (Story, { globals, canvasElement, viewMode }) => {
  const { theme, language, motion } = globals
  const root = canvasElement.ownerDocument.documentElement
  // On the root, so that a full-page story has the theme's background to its edges.
  root.dataset.dpTheme = theme
  root.dataset.motion = motion
  if (viewMode === 'story') root.lang = language === 'rtl' ? 'en' : language
  return (
    <div className="preview" dir={language === 'rtl' ? 'rtl' : 'ltr'}>
      <Story />
    </div>
  )
}

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, layout: 'fullscreen', controls: { expanded: true } },
  decorators: [withPage],
  initialGlobals: { theme: 'ink', language: 'en', motion: 'full' },
  globalTypes: {
    theme: { description: 'Theme', toolbar: { title: 'Theme', icon: 'paintbrush', items: THEMES, dynamicTitle: true } },
    language: {
      description: 'Language and direction',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'rtl', title: 'English, right to left' },
        ],
      },
    },
    motion: {
      description: 'Motion',
      toolbar: { title: 'Motion', icon: 'play', dynamicTitle: true, items: ['full', 'reduced'] },
    },
  },
}

export default preview
