import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './built-entries'

const binary = /\.(png|jpe?g|gif|webp|ico|woff2?)$/

function trackedFiles() {
  const listed = execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  return listed.split('\0').filter((path) => path !== '' && !binary.test(path) && existsSync(join(root, path)))
}

function linesMatching(pattern: RegExp, isSearched: (path: string) => boolean = () => true) {
  return trackedFiles()
    .filter(isSearched)
    .flatMap((path) => {
      const lines = readFileSync(join(root, path), 'utf8').split('\n')
      return lines.flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
      )
    })
}

const isShipped = (path: string) => /^(apps|packages)\//.test(path) && !/\.(test|stories)\./.test(path)

describe('tracked files', () => {
  it('hold no secret to fall back on', () => {
    const fallback = /(secret|password|_key)s?['"\])]*\s*(\?\?|\|\|)=?\s*['"`][^'"`]/i
    expect(linesMatching(fallback, isShipped)).toEqual([])
  })

  it('hold no address of a registry', () => {
    expect(linesMatching(/registry ?=|registry\.[a-z]|tarball: *https?:|resolved"?: *"?https?:/)).toEqual([])
  })

  it('hold no path of one machine', () => {
    expect(linesMatching(/(^|[^\w.@-])\/(root|work|home\/\w+|Users\/\w+)\//)).toEqual([])
  })
})
