const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether an address can only be reached from this computer. */
export const isOnThisMachine = (address = '') => URL.canParse(address) && loopback.has(new URL(address).hostname)

/** The emulator's inbox, while the emulator stands in for Scalekit; `null` with the real service. */
export function inboxUrl(): string | null {
  const address = process.env.SCALEKIT_ENVIRONMENT_URL ?? ''
  return isOnThisMachine(address) ? new URL(address).origin : null
}

/** Test runs sign in over and over; such a demo says so. */
export const areLimitsOff = () => process.env.DEMO_LIMITS === 'off'
