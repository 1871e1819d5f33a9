/** The variables that point an SDK client or a Doorpost app at an emulator. */
export interface EmulatorEnv {
  /** Where the emulator listens. */
  readonly SCALEKIT_ENVIRONMENT_URL: string
  /** The client id that the emulator accepts. */
  readonly SCALEKIT_CLIENT_ID: string
  /** The secret that belongs to the client id. */
  readonly SCALEKIT_CLIENT_SECRET: string
}

/** The variables as the lines of a `.env` file. */
export function toEnvFile(env: EmulatorEnv): string {
  return Object.entries(env)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}
