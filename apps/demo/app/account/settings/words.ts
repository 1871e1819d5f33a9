import type { DeviceName } from '@/lib/device-name'

const timeFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/** What this page says. */
export const words = {
  title: 'Settings',
  heading: 'Settings',
  signedInAs: "You're signed in as",
  devices: 'Signed-in devices',
  unavailable: "We can't list your devices right now. Reload the page in a moment.",
  onlyHere: "You're signed in nowhere else.",
  thisDevice: 'This device',
  everywhere: 'Sign out everywhere',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  signOutFailed: "That device couldn't be signed out. Try again in a moment.",
  signedInAt: (iso: string) => `Signed in ${timeFormat.format(new Date(iso))} UTC`,
  deviceName: ({ browser, system }: DeviceName) =>
    browser && system ? `${browser} on ${system}` : (browser ?? system ?? 'Unknown device'),
}
