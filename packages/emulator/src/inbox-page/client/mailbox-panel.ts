import type { MailboxAnimal } from '../../mailbox/animals'
import { api } from './api'
import { el } from './dom'

/** A switch for everything that can stand between an email and the person. */
export function createMailboxPanel() {
  const switches = new Map<MailboxAnimal, HTMLInputElement>()
  const fields = el('div', { class: 'fields' })

  async function write(): Promise<void> {
    await api.setMailbox([...switches].filter(([, input]) => input.checked).map(([name]) => name))
  }

  function createSwitch(name: MailboxAnimal, about: string): HTMLInputElement {
    const id = `mailbox-${name}`
    const input = el('input', { id, type: 'checkbox', role: 'switch' })
    input.addEventListener('change', write)
    fields.append(
      el('div', { class: 'field' }, el('label', { for: id }, name, el('span', { class: 'help' }, about)), input),
    )
    switches.set(name, input)
    return input
  }

  return {
    element: fields,
    show: async (): Promise<void> => {
      const { animals, mailbox } = await api.mailbox()
      for (const { name, about } of animals) {
        const input = switches.get(name) ?? createSwitch(name, about)
        input.checked = mailbox.includes(name)
      }
    },
  }
}
