import { headers } from 'next/headers'

/** This request's nonce, which the proxy wrote; undefined in an app without one. */
export async function getNonce(): Promise<string | undefined> {
  return (await headers()).get('x-nonce') ?? undefined
}
