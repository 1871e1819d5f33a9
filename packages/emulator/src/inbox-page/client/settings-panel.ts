import type { EmulatorSettings } from '../../settings'
import { api } from './api'
import { el } from './dom'
import type { SettingField } from './settings-fields'

type Input = HTMLInputElement | HTMLSelectElement

function createInput(field: SettingField, id: string): Input {
  if (field.kind === 'choice') {
    return el('select', { id }, ...field.options.map(([value, label]) => el('option', { value }, label)))
  }
  if (field.kind === 'switch') return el('input', { id, type: 'checkbox', role: 'switch' })
  return el('input', { id, type: 'number', min: String(field.min), max: String(field.max), inputmode: 'numeric' })
}

function readInput(field: SettingField, input: Input): boolean | number | string {
  if (field.kind === 'switch' && input instanceof HTMLInputElement) return input.checked
  return field.kind === 'number' ? Number(input.value) : input.value
}

/** A group of settings, each written as soon as it is changed. */
export function createSettingsGroup(fields: readonly SettingField[]) {
  const group = el('div', { class: 'fields' })
  const writers = fields.map((field) => {
    const id = `setting-${field.name}`
    const input = createInput(field, id)
    const error = el('p', { class: 'field-error', role: 'alert' })
    const help = field.help ? [el('span', { class: 'help' }, field.help)] : []
    group.append(el('div', { class: 'field' }, el('label', { for: id }, field.label, ...help), input, error))

    function show(settings: EmulatorSettings): void {
      const value = settings[field.name]
      if (field.kind === 'switch' && input instanceof HTMLInputElement) input.checked = value === true
      else input.value = String(value)
      error.textContent = ''
    }
    input.addEventListener('change', async () => {
      try {
        show(await api.changeSettings({ [field.name]: readInput(field, input) }))
      } catch (reason) {
        error.textContent = reason instanceof Error ? reason.message : 'The emulator did not answer.'
      }
    })
    return show
  })
  return {
    element: group,
    show: (settings: EmulatorSettings): void => {
      for (const write of writers) write(settings)
    },
  }
}
