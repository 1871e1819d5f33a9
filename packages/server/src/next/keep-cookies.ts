import { cookies } from 'next/headers.js'

/** Puts `Set-Cookie` values of ours into a Server Action's answer. */
export async function keepCookies(lines: readonly string[]): Promise<void> {
  const jar = await cookies()
  for (const line of lines) {
    const [pair = '', ...attributes] = line.split('; ')
    const equals = pair.indexOf('=')
    const maxAge = attributes.find((attribute) => attribute.startsWith('Max-Age='))?.slice('Max-Age='.length)
    jar.set({
      name: pair.slice(0, equals),
      value: pair.slice(equals + 1),
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: attributes.includes('Secure'),
      maxAge: Number(maxAge ?? 0),
    })
  }
}
