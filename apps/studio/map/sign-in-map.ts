import type { FlowStep } from '../flow/flow-path'
import { STATE_NAMES, type StateName } from '../states/state-table'
import type { EdgeKind } from './edge-kinds'
import { explore } from './explore'
import type { PlayerMove } from './move-examples'

/** The part of the sign-in that a state belongs to, as the sidebar has it. */
export type Part = 'email' | 'code' | 'link' | 'done'

/** All of them, in order. */
export const PARTS: readonly Part[] = ['email', 'code', 'link', 'done']

/** Read from the name. */
export const partOf = (name: StateName): Part => PARTS.find((part) => name.startsWith(`${part}.`)) ?? 'done'

/** One way from a state to another. */
export interface MapEdge {
  readonly from: StateName
  readonly to: StateName
  readonly kind: EdgeKind
  /** What happens, in words. */
  readonly label: string
  /** The same for the Player; empty where it has no word for it. */
  readonly steps: readonly FlowStep[]
}

/** Every state, and every way between two of them. */
export interface SignInMap {
  readonly nodes: readonly StateName[]
  readonly edges: readonly MapEdge[]
}

const REQUESTS: Readonly<Partial<Record<StateName, 'send' | 'verify' | 'resend'>>> = {
  'email.sending': 'send',
  'code.verifying': 'verify',
  'code.resending': 'resend',
  'link.resending': 'resend',
}

function stepsOf(player: PlayerMove | undefined, from: StateName): readonly FlowStep[] {
  if (!player) return []
  if ('steps' in player) return player.steps
  if ('asks' in player) return [`${player.asks}-slow`]
  const request = REQUESTS[from]
  return request ? [`${request}-${player.answer}`] : []
}

/** One of the map's edges, told apart from all others. */
export const edgeId = ({ from, to, kind, label }: Omit<MapEdge, 'steps'>): string => [from, to, kind, label].join('|')

/** Reads the map off the machine. */
export function createSignInMap(found = explore()): SignInMap {
  const edges = new Map<string, MapEdge>()
  for (const { name: from, moves } of found) {
    for (const { example, to: number, player } of moves) {
      const to = found[number]?.name
      if (!to || to === from) continue
      const { kind, label } = example
      const edge = { from, to, kind, label, steps: stepsOf(player, from) }
      const id = edgeId(edge)
      if (!edges.get(id)?.steps.length) edges.set(id, edge)
    }
  }
  const order = (name: StateName) => STATE_NAMES.indexOf(name)
  const reached = new Set(found.map(({ name }) => name))
  return {
    nodes: STATE_NAMES.filter((name) => reached.has(name)),
    edges: [...edges.values()].sort((a, b) => order(a.from) - order(b.from) || order(a.to) - order(b.to)),
  }
}
