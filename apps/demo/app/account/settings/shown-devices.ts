import type { Session } from '@doorpost/server'
import { accountWords } from '@/lib/account-words'
import type { Language } from '@/lib/choices'
import { database } from '@/lib/database/database'
import { deviceName, nameDevice } from '@/lib/device-name'
import { type Device, listDevices } from '@/lib/devices'
import { type Moment, momentOf } from '@/lib/moment'

/** A device as the page shows it. */
export interface ShownDevice {
  readonly sessionId: string
  readonly name: string
  readonly signedInAt: Moment
  readonly isCurrent: boolean
}

interface Visitor {
  readonly session: Session
  readonly userAgent: string | null
  readonly language: Language
}

/** The visitor's devices, this one first; null when the database cannot be asked. */
export async function shownDevices({ session, userAgent, language }: Visitor): Promise<ShownDevice[] | null> {
  let devices: Device[]
  try {
    devices = await listDevices(await database(), session.subject)
  } catch (error) {
    console.error('The devices could not be listed:', error instanceof Error ? error.name : typeof error)
    return null
  }
  const isCurrent = ({ sessionId }: Pick<Device, 'sessionId'>) => sessionId === session.id
  const show = (device: Pick<Device, 'sessionId' | 'userAgent' | 'signedInAt'>): ShownDevice => ({
    sessionId: device.sessionId,
    name: nameDevice(deviceName(device.userAgent), accountWords[language]),
    signedInAt: momentOf(device.signedInAt, language),
    isCurrent: isCurrent(device),
  })
  const current = devices.find(isCurrent)
  return [
    // Its row is written while the sign-in's answer is on its way: this page can be quicker.
    show({
      sessionId: session.id,
      userAgent: current ? current.userAgent : userAgent,
      signedInAt: new Date(session.signedInAt),
    }),
    ...devices.filter((device) => !isCurrent(device)).map(show),
  ]
}
