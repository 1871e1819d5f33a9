import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Service, startService } from './app'
import { lastLook } from './last-look'
import { play } from './play'
import { runSettings, steps } from './steps'
import { newWorld } from './world'

const STEPS = Number(process.env.MODEL_STEPS ?? 400)
const SEED = Number(process.env.MODEL_SEED ?? Date.now() % 2 ** 31)
const PATH = process.env.MODEL_PATH
/** Of a fault that was planted, nobody needs the shortest way to it. */
const IS_PLANTED = process.env.MODEL_PLANT !== undefined
/** Runs of one seed. The next that many begin with the next seed, until there were enough steps. */
const RUNS = 10
const PER_STEP_MS = 200

let service: Service
let runs = 0
let played = 0

beforeAll(async () => {
  service = await startService()
  // Timers go on by themselves, and can be moved: what could not be saved waits by one.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
})
afterAll(async () => {
  console.log(`${played} steps in ${runs} runs, MODEL_SEED=${SEED}`)
  vi.useRealTimers()
  await service.emulator.stop()
})

const everyRun = fc.asyncProperty(runSettings, steps, async (settings, toPlay) => {
  runs += 1
  const world = newWorld(service, settings, runs)
  for (const step of toPlay) {
    await play(world, step)
    played += 1
  }
  await lastLook(world)
})

it(
  'whatever happens in whatever order, every promise holds',
  async () => {
    let seed = SEED
    for (; played < STEPS; seed += 1) {
      const replayed = PATH === undefined ? {} : { path: PATH }
      await fc.assert(everyRun, { seed, numRuns: RUNS, endOnFailure: IS_PLANTED, ...replayed })
      if (PATH !== undefined) break
    }
    expect(played).toBeGreaterThan(0)
  },
  60_000 + STEPS * PER_STEP_MS,
)
