export type { Telemetry } from '../telemetry/telemetry'
export { type OpenTelemetryOptions, openTelemetry } from './open-telemetry'
