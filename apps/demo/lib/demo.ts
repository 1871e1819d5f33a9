const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The emulator's inbox, while the emulator stands in for Scalekit; `null` with the real service. */
export function inboxUrl(): string | null {
  const address = process.env.SCALEKIT_ENVIRONMENT_URL ?? ''
  if (!URL.canParse(address)) return null
  const { hostname, origin } = new URL(address)
  return loopback.has(hostname) ? origin : null
}

/** Test runs sign in over and over; such a demo says so. */
export const areLimitsOff = () => process.env.DEMO_LIMITS === 'off'
