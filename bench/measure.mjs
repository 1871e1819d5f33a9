/**
 * Times every candidate in turn, round after round, so that a busy machine slows them all alike. A round is timed as
 * a whole; with `perCall` each call too, which costs a fraction of a microsecond.
 */
export async function measure(candidates, { rounds = 15, runs = 400, perCall = false } = {}) {
  const samples = new Map(candidates.map(({ name }) => [name, { rounds: [], calls: [] }]))
  for (let round = -2; round < rounds; round += 1) {
    for (const { name, prepare, run } of candidates) {
      const inputs = await prepare(runs)
      const calls = []
      const startedAt = performance.now()
      for (const input of inputs) {
        const from = perCall ? performance.now() : 0
        await run(input)
        if (perCall) calls.push(performance.now() - from)
      }
      const wholeUs = ((performance.now() - startedAt) * 1_000) / runs
      // The first rounds are for the compiler.
      if (round < 0) continue
      const sample = samples.get(name)
      sample.rounds.push(wholeUs)
      sample.calls.push(...calls)
    }
  }
  return new Map([...samples].map(([name, { rounds: all, calls }]) => [name, summarize(all, calls)]))
}

function summarize(rounds, calls) {
  const sorted = [...calls].sort((a, b) => a - b)
  const at = (part) => (sorted[Math.floor(sorted.length * part)] ?? 0) * 1_000
  const byTime = [...rounds].sort((a, b) => a - b)
  return { medianUs: byTime[Math.floor(rounds.length / 2)], p50Us: at(0.5), p99Us: at(0.99) }
}

/** One line per target; returns whether all were met. */
export function report(rows) {
  console.log('| what | measured | target | |\n|---|--:|--:|---|')
  for (const { what, value, target, unit = '×' } of rows) {
    console.log(
      `| ${what} | ${value.toFixed(2)} ${unit} | ≤ ${target} ${unit} | ${value <= target ? 'met' : 'MISSED'} |`,
    )
  }
  return rows.every(({ value, target }) => value <= target)
}
