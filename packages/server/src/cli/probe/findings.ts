import { ASSUMPTION_IDS, ASSUMPTIONS, type Assumption, type AssumptionId } from './assumptions'
import { ASSUMED_SETTINGS, type ProbedSettings, type SettingName } from './settings'

/** How an assumption turned out; open where it could not be told. */
export type Verdict = 'holds' | 'differs' | 'open'

/** One line of the report. */
export interface Finding {
  readonly id: AssumptionId
  readonly assumption: string
  readonly verdict: Verdict
  readonly found: string
  readonly meaning: string
}

/** The ids whose assumption is a setting of that name. */
type IdOf<Name extends SettingName> = {
  [Id in AssumptionId]: (typeof ASSUMPTIONS)[Id] extends { readonly setting: Name } ? Id : never
}[AssumptionId]

/** What was found so far. Each assumption is settled once: what comes later can't change it. */
export interface Findings {
  /** The environment's setting, compared with what is assumed. */
  setting<Name extends SettingName>(id: IdOf<Name>, name: Name, value: ProbedSettings[Name], found: string): void
  fact(id: AssumptionId, holds: boolean, found: string): void
  /** It could not be told, and why. */
  open(id: AssumptionId, why: string): void
  has(id: AssumptionId): boolean
  list(): readonly Finding[]
  settings(): Partial<ProbedSettings>
}

/** Keeps the findings, and hands each on as it is made. */
export function createFindings(onFinding: (finding: Finding) => void): Findings {
  const found = new Map<AssumptionId, Finding>()
  let settings: Partial<ProbedSettings> = {}

  function add(id: AssumptionId, verdict: Verdict, words: string): boolean {
    if (found.has(id)) return false
    const { text, otherwise }: Assumption = ASSUMPTIONS[id]
    const meaning = { holds: 'nothing to do', differs: otherwise, open: 'not known' }[verdict]
    const finding = { id, assumption: text, verdict, found: words, meaning }
    found.set(id, finding)
    onFinding(finding)
    return true
  }

  return {
    setting: (id, name, value, words) => {
      const isNew = add(id, value === ASSUMED_SETTINGS[name] ? 'holds' : 'differs', words)
      if (isNew) settings = { ...settings, [name]: value }
    },
    fact: (id, holds, words) => void add(id, holds ? 'holds' : 'differs', words),
    open: (id, why) => void add(id, 'open', why),
    has: (id) => found.has(id),
    list: () => ASSUMPTION_IDS.flatMap((id) => found.get(id) ?? []),
    settings: () => settings,
  }
}
