import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { installLine } from './install-line.mjs'

it('is plain where no shell would take a path apart', () => {
  expect(installLine(['/src/doorpost/packed/a-1.2.3.tgz', '/src/doorpost/packed/b-1.2.3.tgz'], 'linux')).toBe(
    'npm install /src/doorpost/packed/a-1.2.3.tgz /src/doorpost/packed/b-1.2.3.tgz @scalekit-sdk/node',
  )
})

it('brings any path through a POSIX shell', () => {
  const path = `/src/it's a "new" $HOME \`id\` & co; #1 (copy)\\/a.tgz`
  const line = installLine([path], 'darwin').replace('npm install', "printf '%s\\n'")
  expect(execFileSync('sh', ['-c', line], { encoding: 'utf8' })).toBe(`${path}\n@scalekit-sdk/node\n`)
})

it('quotes for cmd and PowerShell what has a space', () => {
  const path = 'C:\\Users\\Ada Lovelace\\doorpost\\packed\\a.tgz'
  expect(installLine([path], 'win32')).toBe(`npm install "${path}" @scalekit-sdk/node`)
  expect(installLine(['C:\\src\\a.tgz'], 'win32')).toBe('npm install C:\\src\\a.tgz @scalekit-sdk/node')
})
