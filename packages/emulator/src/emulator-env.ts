/** The variables that point an SDK client or a Doorpost app at an emulator. */
export interface EmulatorEnv {
  readonly SCALEKIT_ENVIRONMENT_URL: string
  readonly SCALEKIT_CLIENT_ID: string
  readonly SCALEKIT_CLIENT_SECRET: string
}

/** The variables as the lines of a `.env` file. */
export function toEnvFile(env: EmulatorEnv): string {
  return Object.entries(env)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}
