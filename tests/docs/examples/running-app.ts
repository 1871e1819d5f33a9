// test/running-app.ts
/** Signs in at a running app, and returns its cookies. */
export async function signInAt(appUrl: string, inboxUrl: string, email: string): Promise<string> {
  const jar = new Map<string, string>()
  async function post(path: string, fields: Record<string, string>) {
    const response = await fetch(`${appUrl}/api/auth${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'doorpost-request': '1',
        origin: new URL(appUrl).origin,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: JSON.stringify(fields),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1)
      const end = pair.indexOf('=')
      jar.set(pair.slice(0, end), pair.slice(end + 1))
    }
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  }

  await post('/send', { email })
  const inbox = await fetch(`${inboxUrl}/_emulator/messages?to=${encodeURIComponent(email)}`)
  const { messages }: { messages: { code: string }[] } = await inbox.json()
  await post('/verify', { code: messages[0]?.code ?? '' })
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
}
