import type { DeviceName } from '@/lib/device-name'

const timeFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/** This page's texts. */
export const words = {
  title: 'Settings',
  heading: 'Settings',
  signedInAs: "You're signed in as",
  devices: "Where you're signed in",
  unavailable: "We can't list your devices right now. Reload the page in a moment.",
  onlyHere: "You're not signed in anywhere else.",
  asksAgain: 'Before you sign out another device, we ask for a new code if you signed in more than ten minutes ago.',
  thisDevice: 'This device',
  everywhere: 'Sign out everywhere',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  signOutFailed: "We couldn't sign out that device. Try again in a moment.",
  signedInAt: (iso: string) => `Signed in ${timeFormat.format(new Date(iso))} UTC`,
  deviceName: ({ browser, system }: DeviceName) =>
    browser && system ? `${browser} on ${system}` : (browser ?? system ?? 'Unknown device'),
}
