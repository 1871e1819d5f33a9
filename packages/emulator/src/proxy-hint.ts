/** The variables of the shell that started the command. */
export type ShellEnvironment = Readonly<Record<string, string | undefined>>

/**
 * A warning if clients that honour proxy variables would ask the proxy instead of the emulator, as Scalekit's SDK does
 * for its tokens; `undefined` if not.
 */
export function toProxyHint(environment: ShellEnvironment, url: string): string | undefined {
  const { protocol, hostname } = new URL(url)
  const names = protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY']
  const name = [...names, 'all_proxy', 'ALL_PROXY'].find((candidate) => environment[candidate])
  const exceptions = (environment.no_proxy || environment.NO_PROXY || '').split(/[\s,]+/)
  if (!name || exceptions.includes('*') || exceptions.includes(hostname)) return undefined
  return `Warning: ${name} is set. Add NO_PROXY=localhost,127.0.0.1 to your app’s environment, or its requests go to the proxy.`
}
