/** A screen that the sign-in can be shown on. */
export interface DeviceSize {
  readonly name: string
  readonly width: number
  readonly height: number
  /** Height of the keyboard on the screen; none where keys are beside it. */
  readonly keyboard: number
}

/** By the word that stands in the address. */
export const DEVICES = {
  phone: { name: 'Phone', width: 390, height: 844, keyboard: 336 },
  small: { name: 'Small phone', width: 320, height: 640, keyboard: 253 },
  landscape: { name: 'Phone on its side', width: 844, height: 390, keyboard: 200 },
  tablet: { name: 'Tablet', width: 768, height: 1024, keyboard: 398 },
  desktop: { name: 'Desktop', width: 1280, height: 800, keyboard: 0 },
} as const satisfies Readonly<Record<string, DeviceSize>>

/** A key of {@link DEVICES}. */
export type DeviceKind = keyof typeof DEVICES

/** All of them. */
// The keys of an object are what its type says as long as nothing is added to it.
export const DEVICE_KINDS = Object.keys(DEVICES) as readonly DeviceKind[]

/** Reads a word of the address; a phone for any other. */
export const deviceOf = (text: string): DeviceKind => DEVICE_KINDS.find((kind) => kind === text) ?? 'phone'
