import { cookies } from 'next/headers'
import { isTheme, type Theme } from './choices'

/** What the visitor chose; the server writes it into the page, so that nothing flashes. */
export async function getTheme(): Promise<Theme> {
  const chosen = (await cookies()).get('theme')?.value
  return isTheme(chosen) ? chosen : 'system'
}
