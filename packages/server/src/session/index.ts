export { ConfigError } from '../config/config-error'
export type { Session } from '../contract'
export type { HeadersSource, IssuedSession, NewSession, Sessions, SessionsOptions } from './create-sessions'
export { createSessions } from './create-sessions'
