/** Who makes something happen. */
export type EdgeKind = 'visitor' | 'server' | 'clock' | 'tab'

/** In words, in the order of the legend. */
export const EDGE_KINDS: Readonly<Record<EdgeKind, { readonly name: string; readonly question: string }>> = {
  visitor: { name: 'Visitor', question: 'What can they do?' },
  server: { name: 'Server', question: 'What can the server do to us?' },
  clock: { name: 'Clock', question: 'What if they wait?' },
  tab: { name: 'Other tab', question: 'What happens elsewhere?' },
}

/** All of them. */
// The keys of an object are what its type says as long as nothing is added to it.
export const KINDS = Object.keys(EDGE_KINDS) as readonly EdgeKind[]
