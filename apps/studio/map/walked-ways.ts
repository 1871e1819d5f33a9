import { edgeId, type MapEdge } from './sign-in-map'
import unwalked from './unwalked.json'

/**
 * A test takes the kit's own sign-in along this way, with its requests, its clock and its tabs, and finds it in the state
 * that the map names.
 */
export const isWalked = (edge: MapEdge): boolean => !Object.hasOwn(unwalked, edgeId(edge))
