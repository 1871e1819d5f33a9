import { AsyncLocalStorage } from 'node:async_hooks'

/** Runs `act` as Next.js runs an action or a page: the request's headers are around it, not among its arguments. */
export async function inNextRequest<Result>(headers: Headers, act: () => Promise<Result>): Promise<Result> {
  // Next.js takes it from there when it is first loaded, as its own server sets it.
  Object.assign(globalThis, { AsyncLocalStorage })
  const { workAsyncStorage } = await import('next/dist/server/app-render/work-async-storage.external.js')
  const { workUnitAsyncStorage } = await import('next/dist/server/app-render/work-unit-async-storage.external.js')
  type Work = Parameters<typeof workAsyncStorage.run>[0]
  type Unit = Parameters<typeof workUnitAsyncStorage.run>[0]
  // As much of them as `headers()` and `connection()` look at.
  const work = { route: '/' } as Work
  const unit = { type: 'request', phase: 'action', headers } as Unit
  return workAsyncStorage.run(work, () => workUnitAsyncStorage.run(unit, act))
}
