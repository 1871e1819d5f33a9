const readyWithinMs = 60_000

async function isAnswering(url) {
  try {
    return (await fetch(url, { redirect: 'manual' })).status < 500
  } catch {
    return false
  }
}

/**
 * Resolves once `url` answers; rejects when the process ends first or takes too long.
 *
 * @param {import('./children.mjs').Child} child the process that is to answer
 * @param {string} url
 */
export async function untilAnswering(child, url) {
  let ended = false
  child.exited.then(() => {
    ended = true
  })
  const deadline = Date.now() + readyWithinMs
  while (!(await isAnswering(url))) {
    if (ended || Date.now() > deadline) throw new Error(`${child.log()}\n\n${child.name} does not answer.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
