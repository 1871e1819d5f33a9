import { expect } from '@playwright/test'

/** One email of the emulator's inbox. */
export interface Mail {
  readonly to: string
  readonly code: string
  readonly link: string
  readonly mailbox: readonly { readonly by: string; readonly did: string; readonly statuses: readonly number[] }[]
  readonly usedUp: { readonly credential: string; readonly by: string } | null
}

/** How often the app called each method of the service. */
export interface CallCounts {
  readonly send: number
  readonly resend: number
  readonly verify: number
}

export interface EmulatorClient {
  /** The emails to one address, newest first. */
  mails(to: string): Promise<readonly Mail[]>
  /** The newest email to one address, once there are `count` of them. */
  newestMail(to: string, count?: number): Promise<Mail>
  calls(): Promise<CallCounts>
  /** Lifts the service's own limit, for who signs in more often than twice a minute. */
  allowManyMails(): Promise<void>
}

/** Reads what the emulator at `baseUrl` has seen. */
export function emulatorClient(baseUrl: string): EmulatorClient {
  async function read(path: string) {
    const response = await fetch(`${baseUrl}/_emulator/${path}`)
    if (!response.ok) throw new Error(`GET ${path} of the emulator answered ${response.status}`)
    return response.json()
  }
  async function mails(to: string): Promise<readonly Mail[]> {
    return (await read(`messages?to=${encodeURIComponent(to)}`)).messages
  }
  return {
    mails,
    calls: () => read('calls'),
    async allowManyMails() {
      const response = await fetch(`${baseUrl}/_emulator/settings`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ sendsPerMinute: 100 }),
      })
      expect(response.ok).toBe(true)
    },
    async newestMail(to, count = 1) {
      await expect.poll(async () => (await mails(to)).length, { message: `mails to ${to}` }).toBe(count)
      const [newest] = await mails(to)
      if (newest === undefined) throw new Error(`no mail to ${to}`)
      return newest
    },
  }
}
