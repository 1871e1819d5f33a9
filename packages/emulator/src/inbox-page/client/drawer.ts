import { api } from './api'
import { announce, el } from './dom'
import { createFaultsPanel } from './faults-panel'
import { createMailboxPanel } from './mailbox-panel'
import { ASSUMPTION_FIELDS, ENVIRONMENT_FIELDS } from './settings-fields'
import { createSettingsGroup } from './settings-panel'

function section(title: string, about: string, ...content: readonly HTMLElement[]): HTMLElement {
  return el('section', {}, el('h3', {}, title), el('p', { class: 'help' }, about), ...content)
}

function createClock() {
  const now = el('p', { class: 'clock' })
  const steps = [
    ['1 minute', 60],
    ['10 minutes', 600],
    ['1 hour', 3600],
  ] as const
  const buttons = steps.map(([label, seconds]) => {
    const button = el('button', { type: 'button', class: 'copy' }, `+ ${label}`)
    button.addEventListener('click', () => api.advanceClock(seconds))
    return button
  })
  return {
    element: el('div', {}, now, el('div', { class: 'credential-actions' }, ...buttons)),
    show: async (): Promise<void> => {
      const { aheadSeconds } = await api.clock()
      now.textContent = aheadSeconds === 0 ? 'Real time.' : `${aheadSeconds} seconds ahead of real time.`
    },
  }
}

/** The drawer with every switch. `show*` read the emulator's state and put it on display. */
export function createDrawer(dialog: HTMLDialogElement) {
  const environment = createSettingsGroup(ENVIRONMENT_FIELDS)
  const assumptions = createSettingsGroup(ASSUMPTION_FIELDS)
  const faults = createFaultsPanel()
  const mailbox = createMailboxPanel()
  const clock = createClock()
  const close = el('button', { type: 'button', class: 'quiet' }, 'Close')
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  const reset = el('button', { type: 'button', class: 'danger' }, 'Reset everything')
  reset.addEventListener('click', async () => {
    await api.reset()
    announce('Everything has been reset.')
  })
  dialog.append(
    el(
      'div',
      { class: 'drawer-body' },
      el('div', { class: 'drawer-head' }, el('h2', { id: 'settings-heading' }, 'Settings and faults'), close),
      section('Environment', 'Settings from the Scalekit dashboard.', environment.element),
      section('Faults', 'Make a call fail and see how your app reacts.', faults.element),
      section('Mailbox', 'What stands between an email and the person, from the next email on.', mailbox.element),
      section(
        'Undocumented behaviour',
        'Scalekit’s documentation doesn’t cover these. Your app should work either way.',
        assumptions.element,
      ),
      section('Clock', 'Codes, links and limits use this clock.', clock.element),
      section('Start over', 'Emails, settings, faults, the mailbox, counters and the clock.', reset),
    ),
  )
  return {
    open: (): void => dialog.showModal(),
    showSettings: async (): Promise<void> => {
      const settings = await api.settings()
      environment.show(settings)
      assumptions.show(settings)
    },
    /** Returns how many faults there are. */
    showFaults: async (): Promise<number> => {
      const answer = await api.faults()
      faults.show(answer.faults)
      return answer.faults.length
    },
    showMailbox: mailbox.show,
    showClock: clock.show,
  }
}
