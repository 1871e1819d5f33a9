import type { Look } from '@/lib/choices'

/** A look in small: its surface around its accent, painted by the kit's sheet. */
export const Dot = ({ look }: { look: Look }) => (
  <span className="dot dp-surface" data-dp-theme={look} aria-hidden="true" />
)
