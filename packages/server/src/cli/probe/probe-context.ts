import type { Findings } from './findings'
import type { MailPace } from './mail-pace'
import type { Service } from './service'
import type { TokenEndpoint } from './token-endpoint'

/** What a step works with. */
export interface ProbeContext {
  readonly service: Service
  readonly tokens: TokenEndpoint
  readonly findings: Findings
  readonly mail: MailPace
  /** Where links would lead: nobody opens it. */
  readonly linkUri: string
  /** What the environment's email template needs. */
  readonly templateVariables: Readonly<Record<string, string>>
  /** The user's own address; null where no email may be sent. */
  readonly email: string | null
  readonly isThorough: boolean
  /** Asks the user for one line; null where nobody can answer. */
  ask(question: string): Promise<string | null>
  /** Progress, for the user. */
  tell(line: string): void
  /** Milliseconds of a clock that is never set: only differences mean something. */
  now(): number
  /** Waits, and says what for. */
  wait(seconds: number, why: string): Promise<void>
}
