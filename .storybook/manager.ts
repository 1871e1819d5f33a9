import { createElement, Fragment } from 'react'
import { Button } from 'storybook/internal/components'
import { addons, types, useGlobals, useStorybookApi, useStorybookState } from 'storybook/manager-api'
import { NONE, parseBrand } from '../apps/studio/brand/brand-address'
import { holdTitle } from '../apps/studio/room/hold-title'
import { storyHref } from '../apps/studio/room/story-href'
import { studioTitle } from '../apps/studio/room/studio-title'
import { studioThemes } from './studio-themes'

const isDark = matchMedia('(prefers-color-scheme: dark)').matches

/** Rooms bring their own tools: only states and parts have controls. */
const hasControls = (storyId: string | undefined) => /^(states|parts|lab)-/.test(storyId ?? '')

const GLOBALS = ['theme', 'scheme', 'language', 'brand']

addons.setConfig({
  theme: isDark ? studioThemes.dark : studioThemes.light,
  // Below the story, where a laptop has room for the toolbar; low enough that the form is not the one of a short screen.
  panelPosition: 'bottom',
  bottomPanelHeight: 240,
  sidebar: { showRoots: true },
  layoutCustomisations: {
    showPanel: ({ storyId, viewMode }, isShown) => (viewMode === 'story' && hasControls(storyId) ? isShown : false),
  },
})

holdTitle(studioTitle)

/** What an address carries on to another page. */
const chosenOf = (globals: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(globals).filter(([name, value]) => GLOBALS.includes(name) && typeof value === 'string'),
  )

const look = { variant: 'ghost', size: 'small', padding: 'small' } as const

/** Says whose brand every story wears, and takes it off. Without JSX: the frame's bundler knows none of this React. */
function BrandTool() {
  const [globals, updateGlobals] = useGlobals()
  const api = useStorybookApi()
  const brand = parseBrand(globals.brand)
  const open = {
    ...look,
    ariaLabel: 'Brand: open the page where it is made',
    onClick: () => api.selectStory('design-brand--brand'),
  }
  const takeOff = { ...look, ariaLabel: 'Take the brand off', onClick: () => updateGlobals({ brand: NONE }) }
  return createElement(
    Fragment,
    null,
    createElement(Button, open, brand ? `Brand: ${brand.name || 'yours'}` : 'Brand'),
    brand && createElement(Button, takeOff, '✕'),
  )
}

/** From a state to the page that says everything about it; the toolbars stay as they are. */
function StatePageTool() {
  const { storyId } = useStorybookState()
  const [globals] = useGlobals()
  const to = { id: 'state-page--page', args: { state: storyId.replace(/^states-/, '') }, globals: chosenOf(globals) }
  return createElement(
    Button,
    { ...look, asChild: true, ariaLabel: false },
    createElement('a', { href: storyHref(to) }, 'About this state'),
  )
}

addons.register('doorpost/state-page', () => {
  addons.add('doorpost/state-page/tool', {
    type: types.TOOL,
    title: 'About this state',
    match: ({ viewMode, storyId }) => viewMode === 'story' && /^states-/.test(storyId ?? ''),
    render: () => createElement(StatePageTool),
  })
})

addons.register('doorpost/brand', () => {
  addons.add('doorpost/brand/tool', {
    type: types.TOOL,
    title: 'Brand',
    match: ({ viewMode }) => viewMode === 'story',
    render: () => createElement(BrandTool),
  })
})
