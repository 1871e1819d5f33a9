import { cookies } from 'next/headers'
import { isTheme, type Theme } from './choices'
import { preferenceCookie } from './preference-cookies'

/** What the visitor chose; the server writes it into the page, so that nothing flashes. */
export async function getTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(preferenceCookie('theme').name)?.value
  return isTheme(chosen) ? chosen : 'system'
}
