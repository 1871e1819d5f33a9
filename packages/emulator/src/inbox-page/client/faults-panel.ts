import type { CallName, Fault, FaultKind } from '../../faults'
import { api } from './api'
import { el } from './dom'

const CALLS: readonly (readonly [name: CallName, label: string])[] = [
  ['send', 'Send'],
  ['resend', 'Resend'],
  ['verify', 'Verify'],
  ['token', 'Access token'],
]

const KINDS: readonly (readonly [kind: FaultKind, label: string])[] = [
  ['unavailable', 'is unavailable'],
  ['deadline', 'times out'],
  ['http429', 'is rate-limited (429)'],
  ['internal', 'fails with an internal error'],
  ['unauthenticated', 'refuses the token'],
  ['reset', 'drops the connection'],
  ['lost_response', 'succeeds, but the response is lost'],
]

const TIMES: readonly (readonly [value: string, label: string])[] = [
  ['', 'always'],
  ['1', 'once'],
  ['4', '4 times'],
]

function createSelect(label: string, options: readonly (readonly [string, string])[]): HTMLSelectElement {
  return el('select', { 'aria-label': label }, ...options.map(([value, text]) => el('option', { value }, text)))
}

function createRow([method, label]: readonly [CallName, string]) {
  const kind = createSelect(`${label}: what it does`, [['', 'works'], ...KINDS])
  const times = createSelect(`${label}: how often`, TIMES)
  const sentence = el('p', { class: 'help' })

  async function write(): Promise<void> {
    const chosen = KINDS.find(([value]) => value === kind.value)?.[0]
    await api.setFault(method, chosen, times.value === '' ? undefined : Number(times.value))
  }
  kind.addEventListener('change', write)
  times.addEventListener('change', write)

  return {
    element: el('div', { class: 'fault' }, el('span', { class: 'fault-name' }, label), kind, times, sentence),
    show: (faults: readonly Fault[]): void => {
      const own = faults.filter((fault) => fault.method === method)
      kind.value = own[0]?.kind ?? ''
      const left = String(own[0]?.times ?? '')
      const isChoosable = TIMES.some(([value]) => value === left)
      if (isChoosable) times.value = left
      // What is left of a fault that counts down is in the sentence below; the choice would contradict it.
      times.hidden = own.length === 0 || !isChoosable
      sentence.textContent = own.map((fault) => describe(fault)).join(', then ')
    },
  }
}

function describe({ kind, times, delayMs }: Fault): string {
  const label = KINDS.find(([value]) => value === kind)?.[1] ?? 'is late'
  const often = times === undefined ? 'until switched off' : `${times} more ${times === 1 ? 'time' : 'times'}`
  return `${label} ${often}${delayMs ? `, after ${delayMs} ms` : ''}`
}

/** One row per call: what it does, and how often. */
export function createFaultsPanel() {
  const rows = CALLS.map(createRow)
  return {
    element: el('div', { class: 'fields' }, ...rows.map(({ element }) => element)),
    show: (faults: readonly Fault[]): void => {
      for (const row of rows) row.show(faults)
    },
  }
}
