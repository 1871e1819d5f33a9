import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readEnv } from './read-env'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'doorpost-env-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

describe('readEnv', () => {
  it('prefers the environment, then the files in the order of Next.js', () => {
    const folder = folderWith({
      '.env': 'A=env\nB=env\nC=env\nD=env\nE=env',
      '.env.production': 'A=mode\nB=mode\nC=mode\nD=mode',
      '.env.local': 'A=local\nB=local\nC=local',
      '.env.production.local': 'A=mode-local\nB=mode-local',
    })
    const { env, envFiles } = readEnv(folder, { NODE_ENV: 'production', A: 'real' })
    expect(env).toMatchObject({ A: 'real', B: 'mode-local', C: 'local', D: 'mode', E: 'env' })
    expect(envFiles).toEqual(['.env.production.local', '.env.local', '.env.production', '.env'])
  })

  it('reads the files of development unless told otherwise, and of tests without .env.local', () => {
    const folder = folderWith({ '.env.development': 'A=1', '.env.test': 'A=2', '.env.local': 'B=3' })
    expect(readEnv(folder, {}).env).toEqual({ A: '1', B: '3' })
    expect(readEnv(folder, { NODE_ENV: 'test' }).env).toEqual({ NODE_ENV: 'test', A: '2' })
  })

  it('reads what editors on Windows write', () => {
    const folder = folderWith({ '.env': '\uFEFFA=1\r\nB="2"\r\n# a comment\r\n\r\nC=3\r\n' })
    expect(readEnv(folder, {}).env).toEqual({ A: '1', B: '2', C: '3' })
  })

  it('needs no file', () => {
    expect(readEnv(folderWith({}), { A: '1' })).toEqual({ env: { A: '1' }, envFiles: [] })
  })
})
