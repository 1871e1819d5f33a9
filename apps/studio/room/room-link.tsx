import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react'
import { addons } from 'storybook/preview-api'
import { type RoomAddress, storyHref } from './story-href'

interface RoomLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: RoomAddress
}

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** A link to another page of this Storybook: a real address, which a plain click follows without loading all anew. */
export function RoomLink({ to, children, ...rest }: RoomLinkProps): ReactNode {
  const { id, args, globals } = to
  const follow = (event: MouseEvent) => {
    // Only an address of its own can carry arguments.
    if (!isPlainClick(event) || args) return
    event.preventDefault()
    const channel = addons.getChannel()
    if (globals) channel.emit('updateGlobals', { globals })
    // To the frame around, so that its address and sidebar follow.
    channel.emit('selectStory', { storyId: id })
  }
  return (
    <a {...rest} href={storyHref(to)} target="_top" onClick={follow}>
      {children}
    </a>
  )
}
