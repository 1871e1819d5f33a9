export type { CallLogEntry } from './call-log'
export type { CallCounts } from './emulator-core'
export type { EmulatorEnv } from './emulator-env'
export type { EmulatorOptions, EmulatorTls } from './emulator-options'
export type { CallName, Fault, FaultKind } from './faults'
export type { InboxMessage } from './inbox'
export type { MailKind, MailTemplateSource } from './mail/read-templates'
export type { MailboxAnimal } from './mailbox/animals'
export type {
  MailboxBrowser,
  MailboxContext,
  MailboxContextOptions,
  MailboxPage,
  MailboxResponse,
} from './mailbox/mailbox-browser'
export type { MailboxEvent, UsedUp } from './mailbox/mailbox-event'
export type { CodeAlphabet, EmulatorSettings, PasswordlessKind } from './settings'
export { type Emulator, startEmulator } from './start-emulator'
