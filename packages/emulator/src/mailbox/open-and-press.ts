import type { LinkVisit } from './animal'
import { readFirstForm } from './first-form'
import type { LinkVisitor } from './link-visitor'

/** Opens a link and sends the form of the first button there, as a browser without scripts does. */
export async function openAndPress(visitor: LinkVisitor, link: string): Promise<LinkVisit> {
  const page = await visitor.open(link)
  const form = page && readFirstForm(page.html, page.url)
  if (!form) return { did: 'opened the link and found no button', statuses: visitor.statuses() }
  await visitor.submit(form)
  return { did: 'opened the link and pressed the first button', statuses: visitor.statuses() }
}
