/** Who sits at which browser, and whose mail they can read. */
export type Person = 'visitor' | 'attacker'

/** Addresses of one run: no other run's limits and emails touch them. */
export interface Addresses {
  /** As a person types them; the same numbers as in the steps. */
  readonly typed: readonly string[]
  /** The person who reads what is mailed to an address. */
  readerOf(address: string): Person
  /** What a person asks for: the visitor their own, the attacker as often theirs as the visitor's. */
  askedBy(person: Person, number: number): string
}

/** Addresses of one run. */
export function addressesOf(run: number): Addresses {
  const visitors = [`ada${run}@example.com`, `ADA${run}@Example.com`, `ada${run}+shop@example.com`]
  const attackers = `mallory${run}@example.com`
  return {
    typed: [...visitors, attackers],
    readerOf: (address) => (address.startsWith('mallory') ? 'attacker' : 'visitor'),
    askedBy: (person, number) => {
      if (person === 'attacker' && number >= visitors.length) return attackers
      return visitors[number % visitors.length] ?? attackers
    },
  }
}

export const personAt = (browser: number): Person => (browser < 2 ? 'visitor' : 'attacker')
