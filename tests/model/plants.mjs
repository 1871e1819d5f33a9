/**
 * Faults that a kit like this could have, as changes of its source. `npm run test:model` shows that the model finds each.
 *
 * @type {readonly { name: string, what: string, file: string, from: string, to: string }[]}
 */
export const PLANTS = [
  {
    name: 'link-without-cookie',
    what: 'A link signs in whichever browser opens it',
    file: 'packages/server/src/handler/endpoints/link.ts',
    from: "throw new AuthFailure('different_browser')\n  }\n  const linkToken",
    to: `const proven = await context.provider.verify({ linkToken: readToken(visit, token) })
    if (!proven.ok) throw new AuthFailure('different_browser')
    const { email } = proven.value
    const made = await context.sessions.issue({ subject: email, email, claims: {}, flow: '' })
    return signedIn(visit, made, { flow: '', next: null })
  }
  const linkToken`,
  },
  {
    name: 'tries-per-instance',
    what: 'Wrong codes are counted by each instance for itself',
    file: 'packages/server/src/handler/auth-context.ts',
    from: 'store: sessions.store(),',
    to: `store: ((shared: Store, own = new Map<string, number>()): Store => ({
      ...shared,
      get: async (key) => (key.startsWith('attempts:') ? String(own.get(key) ?? 0) : shared.get(key)),
      add: async (key, amount, lifeSeconds) => {
        if (!key.startsWith('attempts:')) return shared.add(key, amount, lifeSeconds)
        own.set(key, (own.get(key) ?? 0) + amount)
        return { value: own.get(key) ?? 0, expiresInSeconds: lifeSeconds }
      },
    }))(sessions.store()),`,
  },
  {
    name: 'sign-out-not-saved',
    what: 'A sign-out is not written to the store',
    file: 'packages/server/src/session/session-revocation.ts',
    from: 'await Promise.all(storeKeys.map((key) => unsaved.put(key, end, lifeSeconds)))',
    to: 'void [storeKeys, unsaved, end, lifeSeconds]',
  },
  {
    name: 'address-not-compared',
    what: 'The address that was proven is not compared with the one that was asked for',
    file: 'packages/server/src/handler/proof/finish-sign-in.ts',
    from: "if (!isExpected) throw new AuthFailure(method === 'link' ? 'link_invalid' : 'invalid_code')",
    to: 'void isExpected',
  },
  {
    name: 'code-replayed',
    what: 'A code that was used makes another session',
    file: 'packages/server/src/handler/proof/finish-sign-in.ts',
    from: 'if (earlier?.made) return sessions.reissue(earlier.made)',
    to: 'if (earlier?.made) return issueSession(visit, expected, proof.method, flow)',
  },
  {
    name: 'wait-too-short',
    what: 'Whoever has to wait is told a shorter time than counts',
    file: 'packages/server/src/limits/buckets.ts',
    from: 'Math.min(windowSeconds, Math.max(1, Math.ceil(end - now)))',
    to: 'Math.min(windowSeconds, 1, Math.ceil(end - now))',
  },
  {
    name: 'wait-not-told',
    what: 'Whoever has to wait is not told how long',
    file: 'packages/server/src/handler/proof/permit-mail.ts',
    from: "return new AuthFailure('rate_limited', { retryAfterSeconds })",
    to: "return new AuthFailure('rate_limited')",
  },
]

/**
 * Puts one of the faults into the kit as it is loaded, for the model to find.
 *
 * @param {string | undefined} name none where it is undefined or empty
 * @returns {import('vite').Plugin}
 */
export function plantFault(name) {
  const plant = PLANTS.find((one) => one.name === name)
  if (name && !plant) throw new Error(`No fault to plant is called ${name}.`)
  return {
    name: 'plant-fault',
    enforce: 'pre',
    transform(code, id) {
      if (!plant || !id.split('?')[0].endsWith(plant.file)) return null
      return planted(code, plant)
    },
  }
}

/** The text with the fault in it. */
export function planted(text, { name, from, to }) {
  if (text.split(from).length !== 2) throw new Error(`The place of ${name} is not there, or not once.`)
  return text.replace(from, () => to)
}
