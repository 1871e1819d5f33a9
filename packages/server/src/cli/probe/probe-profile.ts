import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { type ProbedSettings, SETTING_NAMES } from './settings'

/** What `startEmulator({ profile })` loads. Settings only: no address, id, code, host or credential. */
export interface ProbeProfile {
  /** The version of this format. */
  readonly doorpostProfile: 1
  readonly probedAt: string
  /** The version of the SDK that was used. */
  readonly sdk: string
  readonly settings: Partial<ProbedSettings>
  /** The settings that could not be told: the emulator keeps its defaults for them. */
  readonly unknown: readonly string[]
}

/** A profile of what was found. */
export function toProfile(settings: Partial<ProbedSettings>, sdk: string, nowMs: number): ProbeProfile {
  const known = SETTING_NAMES.filter((name) => settings[name] !== undefined)
  return {
    doorpostProfile: 1,
    probedAt: new Date(nowMs).toISOString(),
    sdk,
    settings: Object.fromEntries(known.map((name) => [name, settings[name]])),
    unknown: SETTING_NAMES.filter((name) => !known.includes(name)),
  }
}

/** Writes the profile in one piece: an interrupted run leaves the old file. */
export function writeProfile(path: string, profile: ProbeProfile): void {
  const part = `${path}.part`
  try {
    writeFileSync(part, `${JSON.stringify(profile, null, 2)}\n`)
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}
