import { isLoopbackName } from '../http/request-guard'

/** Whether an address can only lead to this machine. Nothing else is ever opened. */
export function isOnThisMachine(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return (protocol === 'http:' || protocol === 'https:') && isLoopbackName(hostname)
}
