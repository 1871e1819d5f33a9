import type { Session } from '@doorpost/server'
import { database } from '@/lib/database/database'
import { type DeviceName, deviceName } from '@/lib/device-name'
import { type Device, listDevices } from '@/lib/devices'

/** A device as the page shows it. */
export interface ShownDevice {
  readonly sessionId: string
  readonly name: DeviceName
  /** ISO 8601. */
  readonly signedInAt: string
  readonly isCurrent: boolean
}

/** The visitor's devices, this one first; null when the database cannot be asked. */
export async function shownDevices(session: Session, userAgent: string | null): Promise<ShownDevice[] | null> {
  let devices: Device[]
  try {
    devices = await listDevices(await database(), session.subject)
  } catch (error) {
    console.error('The devices could not be listed:', error instanceof Error ? error.name : typeof error)
    return null
  }
  const isCurrent = ({ sessionId }: Device) => sessionId === session.id
  const current = devices.find(isCurrent)
  return [
    {
      sessionId: session.id,
      // Its row is written while the sign-in's answer is on its way: this page can be quicker.
      name: deviceName(current ? current.userAgent : userAgent),
      signedInAt: session.signedInAt,
      isCurrent: true,
    },
    ...devices
      .filter((device) => !isCurrent(device))
      .map((device) => ({
        sessionId: device.sessionId,
        name: deviceName(device.userAgent),
        signedInAt: device.signedInAt.toISOString(),
        isCurrent: false,
      })),
  ]
}
