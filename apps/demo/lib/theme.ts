import { cookies } from 'next/headers'
import { isLook, isTheme, type Look, type Theme } from './choices'
import { preferenceCookie } from './preference-cookies'

/** What the visitor chose; the server writes it into the page, so that nothing flashes. */
export async function getTheme(): Promise<{ readonly look: Look; readonly theme: Theme }> {
  const jar = await cookies()
  const look = jar.get(preferenceCookie('look').name)?.value
  const theme = jar.get(preferenceCookie('theme').name)?.value
  return { look: isLook(look) ? look : 'ink', theme: isTheme(theme) ? theme : 'system' }
}
