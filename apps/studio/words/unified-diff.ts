const CONTEXT = 3

/** A unified diff of two texts that have as many lines as each other; empty where they are the same. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const changed = old.flatMap((line, at) => (line === now[at] ? [] : [at]))
  if (changed.length === 0) return ''
  const last = old.at(-1) === '' ? old.length - 2 : old.length - 1
  const hunks = changed.reduce<{ from: number; to: number }[]>((hunks, at) => {
    const [from, to] = [Math.max(0, at - CONTEXT), Math.min(last, at + CONTEXT)]
    const open = hunks.at(-1)
    if (!open || from > open.to + 1) return [...hunks, { from, to }]
    return [...hunks.slice(0, -1), { from: open.from, to }]
  }, [])
  const body = hunks.map(({ from, to }) => {
    const size = to - from + 1
    const lines: string[] = []
    for (let at = from; at <= to; at += 1) {
      if (old[at] === now[at]) lines.push(` ${old[at]}`)
      else lines.push(`-${old[at]}`, `+${now[at]}`)
    }
    return [`@@ -${from + 1},${size} +${from + 1},${size} @@`, ...lines].join('\n')
  })
  return `--- a/${path}\n+++ b/${path}\n${body.join('\n')}\n`
}
