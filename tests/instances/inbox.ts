import { readSuite } from './suite'

/** An email of the emulator's inbox. */
export interface Mail {
  readonly code: string
  readonly link: string
}

async function ask(path: string, init?: RequestInit) {
  const response = await fetch(`${readSuite().emulatorUrl}/_emulator/${path}`, init)
  if (!response.ok) throw new Error(`${path} of the emulator answered ${response.status}.`)
  return response.json()
}

/** The emails to one address, newest first. */
export async function mailsTo(address: string): Promise<readonly Mail[]> {
  return (await ask(`messages?to=${encodeURIComponent(address)}`)).messages
}

/** The newest email to one address. */
export async function newestMail(address: string): Promise<Mail> {
  const [newest] = await mailsTo(address)
  if (!newest) throw new Error('No email came.')
  return newest
}

/** How often a code or link was checked by the service. */
export async function countVerifyCalls(): Promise<number> {
  return (await ask('calls')).verify
}

/** Changes settings of the service. */
export async function changeSettings(settings: Readonly<Record<string, number>>): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  await ask('settings', { method: 'PATCH', headers, body: JSON.stringify(settings) })
}

/** Codes of the same shape that are not the right one, each another. */
export const wrongCodes = (code: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => String((Number(code) + index + 1) % 1_000_000).padStart(6, '0'))
