/** One thing that every implementation of a port does. */
export interface ContractCase<UnderTest> {
  /** A fact, to name the test by. */
  readonly name: string
  /** Resolves when it holds, rejects saying what was wrong. */
  run(make: () => UnderTest | Promise<UnderTest>): Promise<void>
}

/** Compares what can be written as JSON. */
export function expectEqual(what: string, actual: unknown, expected: unknown): void {
  const [seen, wanted] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (seen !== wanted) throw new Error(`${what}: expected ${wanted}, got ${seen}.`)
}

/** Lets time pass for something without its own clock. */
export const really = (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000))

/** Whole numbers from 1. */
export const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
