import { randomUUID } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'

/** An address that no other test uses, so that tests can run side by side. */
export function uniqueEmail(): string {
  return `ada-${randomUUID()}@example.com`
}

/** A code of the same shape that is not the one of the email. */
export function wrongCode(code: string, step = 1): string {
  return `${(Number(code[0]) + step) % 10}${code.slice(1)}`
}

/** The value of a cookie that page scripts cannot see. */
export async function cookieValue(context: BrowserContext, name: string): Promise<string | undefined> {
  return (await context.cookies()).find((cookie) => cookie.name === name)?.value
}

/** The value of the newest pending cookie, whose name ends in its own slot. */
export async function pendingCookie(context: BrowserContext): Promise<string | undefined> {
  return (await context.cookies()).findLast(({ name }) => /^(__Host-)?pending-/.test(name))?.value
}
