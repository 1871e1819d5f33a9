/**
 * The oldest browsers that the kit runs in: those that Next.js 16 builds for. Edge is Chrome. `tests/boundaries` holds
 * the shipped scripts and the sheet against it.
 *
 * @type {Readonly<Record<'chrome' | 'firefox' | 'safari', number>>}
 */
export const browserFloor = { chrome: 111, firefox: 111, safari: 16.4 }
