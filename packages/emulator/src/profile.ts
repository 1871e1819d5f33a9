import { readFileSync } from 'node:fs'
import { fieldsOf, parseSettingsPatch, refuse, shown } from './http/control-input'
import { InputError } from './http/input-error'
import type { EmulatorSettings } from './settings'

/** The one version of the format that there is. */
const VERSION = 1

const FIELDS = ['doorpostProfile', 'probedAt', 'sdk', 'settings', 'unknown']

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The settings of a profile; what it lists as unknown stays as it is by default. @throws InputError that names the field. */
function parseProfile(profile: unknown): Partial<EmulatorSettings> {
  if (typeof profile !== 'object' || profile === null || !('doorpostProfile' in profile)) {
    return refuse('doorpostProfile is missing: this is not a file of doorpost probe.')
  }
  const version = profile.doorpostProfile
  if (version !== VERSION) {
    refuse(`doorpostProfile is ${shown(version)}. This emulator reads version ${VERSION}: probe again, or update it.`)
  }
  const { probedAt, sdk, settings, unknown = [] } = fieldsOf(profile, FIELDS)
  for (const [name, value] of Object.entries({ probedAt, sdk })) {
    if (value !== undefined && typeof value !== 'string') refuse(`${name} must be text, not ${shown(value)}.`)
  }
  if (!Array.isArray(unknown) || unknown.some((name) => typeof name !== 'string')) {
    refuse(`unknown must be a list of names, not ${shown(unknown)}.`)
  }
  if (typeof settings !== 'object' || settings === null) refuse(`settings must be an object, not ${shown(settings)}.`)
  try {
    return parseSettingsPatch(settings)
  } catch (error) {
    throw new InputError(`settings: ${reason(error)}`)
  }
}

/** Reads a profile: the path of a file, or its JSON. @throws InputError that names the file and the field. */
export function readProfile(profile: string | object): Partial<EmulatorSettings> {
  if (typeof profile !== 'string') return parseProfile(profile)
  try {
    return parseProfile(JSON.parse(readFileSync(profile, 'utf8')))
  } catch (error) {
    throw new InputError(`The profile ${profile} cannot be used. ${reason(error)}`)
  }
}
