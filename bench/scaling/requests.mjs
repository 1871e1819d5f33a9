const times = async (runs, make) => {
  const made = []
  for (let run = 0; run < runs; run += 1) made.push(await make(run))
  return made
}

async function expectStatus(answering, wanted) {
  const { status, body } = await answering
  if (status !== wanted) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

async function read({ ask }, cookie, isGood) {
  const { session } = await expectStatus(ask('/session', cookie), 200)
  if ((session !== null) !== isGood) throw new Error(`a session that is ${isGood ? 'good' : 'over'} was read otherwise`)
}

/** The requests to time: how to prepare the visitors of a round, and what each then asks. */
export const requests = {
  send: {
    prepare: (_, runs) => times(runs, () => `${crypto.randomUUID()}@example.com`),
    run: ({ ask }, email) => expectStatus(ask('/send', '', { email }), 200),
  },
  verify: {
    prepare: (population, runs) => times(runs, () => population.beginSignIn(population)),
    run: ({ ask }, { cookie, code }) => expectStatus(ask('/verify', cookie, { code }), 200),
  },
  'read, good': {
    prepare: ({ good }, runs) => times(runs, (run) => good[run % good.length]),
    run: (population, cookie) => read(population, cookie, true),
  },
  'read, signed out': {
    prepare: ({ ended }, runs) => times(runs, (run) => ended[run % ended.length]),
    run: (population, cookie) => read(population, cookie, false),
  },
  'sign-out': {
    prepare: (population, runs) => times(runs, () => population.newSession(population)),
    run: ({ ask }, cookie) => expectStatus(ask('/sign-out', cookie, {}), 200),
  },
}
