import { execFileSync } from 'node:child_process'
import type { AppFacts } from './app-facts'
import { append, type Change, create } from './change'
import { readText } from './read-text'

/** Whether git ignores a file here; by the lines of `.gitignore` where there is no repository yet. */
function isIgnored(cwd: string, text: string, file: string): boolean {
  try {
    execFileSync('git', ['-c', 'core.fsmonitor=false', 'check-ignore', '--quiet', '--no-index', file], {
      cwd,
      stdio: 'ignore',
    })
    return true
  } catch (error) {
    // 1 is a "no"; everything else means that git can't say.
    if (error instanceof Error && 'status' in error && error.status === 1) return false
  }
  return text.split(/\r?\n/).reduce((ignored, line) => {
    const rule = line.trim()
    const pattern = rule.replace(/^!/, '').replace(/^\//, '')
    if (pattern === '' || rule.startsWith('#') || !matches(pattern, file)) return ignored
    return !rule.startsWith('!')
  }, false)
}

function matches(pattern: string, file: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`).test(file)
}

/** Git keeps `.env.example` and never sees `.env.local`. */
export function planGitignore({ cwd }: AppFacts): Change[] {
  const text = readText(cwd, '.gitignore')
  const lines = [
    ...(isIgnored(cwd, text ?? '', '.env.local') ? [] : ['.env*.local']),
    ...(isIgnored(cwd, text ?? '', '.env.example') ? ['!.env.example'] : []),
  ]
  if (lines.length === 0) return []
  if (text === null) return [create('.gitignore', lines.map((line) => `${line}\n`).join(''))]
  return [{ path: '.gitignore', before: text, insertions: [append(text, lines)] }]
}
