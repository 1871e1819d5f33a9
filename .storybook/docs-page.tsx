import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { type CSSProperties, type PropsWithChildren, type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events'
import { holdTitle } from '../apps/studio/room/hold-title'
import { titleOfPage } from '../apps/studio/room/studio-title'
import { studioThemes as themes } from './studio-themes'

const darkSystem = () => matchMedia('(prefers-color-scheme: dark)')

function followSystem(onChange: () => void) {
  const query = darkSystem()
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

type Channel = DocsContainerProps['context']['channel']

/** What the toolbar says of light and dark; the channel keeps what was said last. */
function useChosenScheme(channel: Channel): unknown {
  return useSyncExternalStore(
    (onChange) => {
      channel.on(GLOBALS_UPDATED, onChange)
      return () => channel.off(GLOBALS_UPDATED, onChange)
    },
    () => (channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS))?.[0]?.globals.scheme,
  )
}

const titleOfDocs = () => titleOfPage(document.querySelector('.sbdocs h1')?.textContent ?? 'Docs')

/** A docs page in the scheme of its stories: the one of the toolbar, or else the system's, as it changes. */
export function DocsPage({ children, context }: PropsWithChildren<DocsContainerProps>): ReactNode {
  const isSystemDark = useSyncExternalStore(followSystem, () => darkSystem().matches)
  const chosen = useChosenScheme(context.channel)
  const scheme = chosen === 'light' || chosen === 'dark' ? chosen : isSystemDark ? 'dark' : 'light'
  useEffect(() => holdTitle(titleOfDocs), [])
  const { textColor, appBorderColor } = themes[scheme]
  // Custom properties are not among the properties that React's type knows.
  const style = { '--docs-line': appBorderColor, color: textColor, colorScheme: scheme } as CSSProperties
  return (
    <DocsContainer context={context} theme={themes[scheme]}>
      <div style={style} data-docs-scheme={scheme}>
        {children}
      </div>
    </DocsContainer>
  )
}
