import { el } from './dom'

/** One tab: its content is made when it is first shown. */
export interface Tab {
  readonly name: string
  readonly create: () => HTMLElement
}

/** Tabs by the ARIA pattern: one stop in the tab order, arrows move and select. */
export function createTabs(label: string, tabs: readonly Tab[], selected: string, onSelect: (name: string) => void) {
  const list = el('div', { role: 'tablist', 'aria-label': label, class: 'tabs' })
  const panel = el('div', { role: 'tabpanel', class: 'panel', id: 'mail-panel' })
  const buttons = tabs.map(({ name }) =>
    el('button', { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': 'mail-panel' }, name),
  )
  list.append(...buttons)

  function select(index: number): void {
    const tab = tabs[index]
    if (!tab) return
    buttons.forEach((button, position) => {
      button.setAttribute('aria-selected', String(position === index))
      button.tabIndex = position === index ? 0 : -1
    })
    panel.setAttribute('aria-labelledby', `tab-${tab.name}`)
    panel.replaceChildren(tab.create())
    onSelect(tab.name)
  }

  buttons.forEach((button, index) => {
    button.addEventListener('click', () => select(index))
    button.addEventListener('keydown', (event) => {
      const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key]
      if (target === undefined) return
      event.preventDefault()
      const wrapped = (target + tabs.length) % tabs.length
      select(wrapped)
      buttons[wrapped]?.focus()
    })
  })
  select(
    Math.max(
      0,
      tabs.findIndex(({ name }) => name === selected),
    ),
  )
  return { list, panel }
}
