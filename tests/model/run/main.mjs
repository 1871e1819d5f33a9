/**
 * Plays many steps of the model against the kit as it is, then plants each fault of `plants.mjs` and shows that the model
 * finds it. `node tests/model/run/main.mjs code-replayed` plants only that.
 */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { writeTestResults } from '../../../scripts/test-results.mjs'
import { PLANTS } from '../plants.mjs'

const STEPS = process.env.MODEL_STEPS ?? '20000'
const STEPS_TO_FIND = '5000'
const root = fileURLToPath(new URL('../../..', import.meta.url))
const wanted = process.argv.slice(2)

/** Whether the model found something, after how many steps of which seed, and what it said. */
function runModel(environment) {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'model', '--reporter', 'default']
  const env = { ...process.env, TEST_RESULTS: '', NO_COLOR: '1', ...environment }
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const said = stdout + stderr
      const broken = /BrokenInvariant: (.*?)(?:: )?\{/.exec(said)?.[1]
      const [, steps, seed] = /(\d+) steps in .*MODEL_SEED=(\d+)/.exec(said) ?? []
      resolve({ isRed: error !== null, broken, steps, seed, said })
    })
  })
}

let failed = 0

if (wanted.length === 0) {
  const { isRed, broken, seed, said } = await runModel({ MODEL_STEPS: STEPS })
  console.log(said)
  if (isRed) failed += 1
  // Again at the end, where it is seen first.
  if (isRed) process.on('exit', () => console.log(`The kit as it is broke "${broken}". Again: MODEL_SEED=${seed}`))
}
const plants = PLANTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
console.log('| planted fault | what it does | the promise that broke | after steps | seed |\n|---|---|---|---|---|')
for (const { name, what } of plants) {
  const { isRed, broken, steps, seed, said } = await runModel({ MODEL_PLANT: name, MODEL_STEPS: STEPS_TO_FIND })
  // Red for another reason, such as a place that is not there any more, finds nothing.
  const isFound = isRed && broken !== undefined
  if (!isFound) failed += 1
  console.log(`| ${name} | ${what} | ${isFound ? broken : 'NONE'} | ${steps} | ${seed} |`)
  if (isRed && !isFound) console.error(said)
}
const total = plants.length + (wanted.length === 0 ? 1 : 0)
writeTestResults({ passed: total - failed, failed })
if (failed > 0) process.exit(1)
