import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { BudgetSpent } from './attack-case'
import { createTarget } from './target'

const server = createServer((_request, response) => response.end('here'))
let app: URL

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  app = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})

afterAll(() => new Promise((done) => server.close(done)))

const GET = { method: 'GET', path: '/', headers: {} }

it('the seconds of a run count from its start, not while a development server compiles', async () => {
  let nowMs = 0
  const target = createTarget(app, { seconds: 120, requests: 10 }, () => nowMs)
  nowMs = 300_000
  expect((await target.request(GET)).text).toBe('here')
  target.start()
  nowMs += 120_000
  expect((await target.request(GET)).status).toBe(200)
  expect(target.isSpent()).toBe(false)
  nowMs += 1
  await expect(target.request(GET)).rejects.toThrow(BudgetSpent)
  expect([target.isSpent(), target.count()]).toEqual([true, 2])
})

it('a run that was stopped asks nothing more of the app', async () => {
  const target = createTarget(app)
  target.start()
  await target.request(GET)
  target.stop()
  await expect(target.request(GET)).rejects.toThrow('the run was stopped')
  expect([target.isSpent(), target.count()]).toEqual([true, 1])
})

it('requests count from the first', async () => {
  const target = createTarget(app, { seconds: 120, requests: 2 })
  await target.request(GET)
  target.start()
  await target.request(GET)
  await expect(target.request(GET)).rejects.toThrow('the 2 requests of a run were used up')
  expect(target.isSpent()).toBe(true)
})
