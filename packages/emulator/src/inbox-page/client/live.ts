import type { EmulatorChange } from '../../emulator-core'
import { byId } from './dom'

const CHANGES = ['messages', 'settings', 'faults', 'mailbox', 'clock'] as const satisfies readonly EmulatorChange[]

/** Calls back for every change, and for all of them when the connection is (again) open: changes may have been missed. */
export function followChanges(onChange: (change: EmulatorChange) => void): void {
  const live = byId('live')
  const text = byId('live-text')
  const source = new EventSource('/_emulator/events')
  function show(state: string, label: string): void {
    live.dataset.state = state
    text.textContent = label
  }
  source.addEventListener('open', () => {
    show('live', 'Live')
    for (const change of CHANGES) onChange(change)
  })
  source.addEventListener('error', () => show('waiting', 'Reconnecting…'))
  for (const change of CHANGES) source.addEventListener(change, () => onChange(change))
}
