import accessibility from '../../../../docs/explanation/accessibility.md?raw'

/** A criterion, and how the kit meets it. */
export interface Criterion {
  readonly name: string
  readonly met: string
}

/** Reads the table of criteria out of the page about accessibility. */
export function readCriteria(page: string): readonly Criterion[] {
  const rows = page.split('\n').filter((line) => line.startsWith('|'))
  // The first two lines of a table are its head.
  return rows.slice(2).map((row) => {
    const [, name = '', met = ''] = row.split('|').map((cell) => cell.trim())
    const words = met.replaceAll('`', '')
    return { name, met: words.charAt(0).toUpperCase() + words.slice(1) }
  })
}

/** What the kit says it meets, for somebody to check after they have changed it. */
export const CRITERIA: readonly Criterion[] = readCriteria(accessibility)
