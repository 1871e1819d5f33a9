import type { AppFacts } from './app-facts'
import { create, type Plan } from './change'
import { fileNamed } from './part'
import { readTemplate } from './template'

/** The file that puts `.env.local` into the environment, where no framework does. */
export function planEnvLoader({ files, isTypeScript }: AppFacts, path: string): Plan {
  if (fileNamed(files, path)) return { changes: [], leftovers: [] }
  return { changes: [create(`${path}.${isTypeScript ? 'ts' : 'js'}`, readTemplate('env.ts'))], leftovers: [] }
}
