import { AsyncLocalStorage } from 'node:async_hooks'

/** Next.js expects it here when it is loaded; its own server sets it. The files of one worker share what they import. */
Object.assign(globalThis, { AsyncLocalStorage })
