import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { packageNames } from '../../scripts/pack/pack-packages.mjs'
import { root } from '../../scripts/root.mjs'

const packed = inject('packed')
const { address, tag } = inject('release')
const dirOf = (name: string) => packed.released[name]?.dir ?? ''
const read = (name: string, path: string) => readFileSync(join(dirOf(name), path), 'utf8')

function filesOf(name: string): string[] {
  const entries = readdirSync(dirOf(name), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dirOf(name).length + 1))
}

/** A list of what may be in it, and not of what may not: a file that nobody thought of stays at home. */
const allowed: Readonly<Record<string, RegExp>> = {
  react: /^(dist\/.+\.(js|js\.map|d\.ts|css)|styles\.css\.d\.ts)$/,
  server:
    /^(dist\/.+\.(js|js\.map|d\.ts)|bin\/doorpost\.js|templates\/.+|docs\/.+\.md|docs\/llms\.txt|docs\/how-to\/read-session\.mjs|docs\/recipes\/.+\.(m?js|tsx?|json|html|astro|css))$/,
  emulator: /^(dist\/.+\.(js|js\.map|d\.ts|css)|bin\/doorpost-emulator\.js)$/,
}
const always = /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/
/** In bytes, packed. Said in docs/reference/sizes.md. */
const largest: Readonly<Record<string, number>> = { react: 200_000, server: 800_000, emulator: 125_000 }

describe.each(packageNames)('%s', (name) => {
  it('holds nothing but what it is for', () => {
    const pattern = allowed[name] ?? /^$/
    expect(filesOf(name).filter((path) => !always.test(path) && !pattern.test(path))).toEqual([])
    expect(
      filesOf(name).filter((path) =>
        /\.(test|stories)\.|(^|\/)(\.|node_modules\/|src\/.+\.map)|\.tsbuildinfo/.test(path),
      ),
    ).toEqual([])
  })

  it('brings its licence, a README and its changes', () => {
    const brought = filesOf(name).filter((path) => always.test(path))
    expect(brought.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'])
    expect(read(name, 'LICENSE')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'))
  })

  it('stays small', () => {
    expect(statSync(packed.released[name]?.tarball ?? '').size).toBeLessThan(largest[name] ?? 0)
  })

  it('says what it is, where its source is and where to report a bug', () => {
    const manifest = JSON.parse(read(name, 'package.json'))
    expect(manifest).toMatchObject({
      license: 'MIT',
      repository: { type: 'git', url: `git+${address}.git`, directory: `packages/${name}` },
      homepage: `${address}#readme`,
      bugs: { url: `${address}/issues` },
    })
    expect(manifest.keywords.length).toBeGreaterThan(3)
    expect(manifest.description).not.toBe('')
    expect(JSON.stringify(manifest)).not.toMatch(/(workspace|catalog):/)
  })

  it('names types first for every entry that is a script', () => {
    const { exports } = JSON.parse(read(name, 'package.json'))
    const entries = Object.entries<string | Record<string, string>>(exports).filter(([path]) => !path.endsWith('.json'))
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.filter(([, target]) => Object.keys(target)[0] !== 'types')).toEqual([])
  })
})

interface SourceMap {
  readonly sources: readonly string[]
  readonly sourcesContent?: readonly (string | null)[]
}

describe.each(packageNames)('the scripts of %s', (name) => {
  const scripts = filesOf(name).filter((path) => /^dist\/(?!inbox-page\/).+\.js$/.test(path))

  it('lead to maps that bring their sources', () => {
    expect(scripts.length).toBeGreaterThan(0)
    const without = scripts.filter((path) => {
      const [, link] = read(name, path).match(/^\/\/# sourceMappingURL=(\S+)\s*$/m) ?? []
      if (!link) return true
      const map: SourceMap = JSON.parse(read(name, join(dirname(path), link)))
      return map.sources.some((_, index) => !map.sourcesContent?.[index])
    })
    expect(without).toEqual([])
  })
})

/** The links of a page, code left out. */
function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/^ *```[\s\S]*?^ *```/gm, '').replace(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\(<?([^)>]+)>?\)/g)].map(([, link]) => link ?? '')
}

const isAddress = (link: string) => /^(https?|mailto):/.test(link)

describe('links', () => {
  it.each(packageNames)('of the released README of %s are addresses that exist at the tag', (name) => {
    const links = linksOf(read(name, 'README.md'))
    expect(links.length).toBeGreaterThan(0)
    const ours = links.filter((link) => link.startsWith(`${address}/`))
    expect(links.filter((link) => !isAddress(link) && !link.startsWith('#'))).toEqual([])
    const missing = ours.filter((link) => {
      const [path = ''] = link.slice(`${address}/blob/${tag}/`.length).split('#')
      return !existsSync(join(root, path))
    })
    expect(missing).toEqual([])
  })

  it.each(['local', 'released'] as const)('of the installed pages lead to installed pages (%s)', (kind) => {
    const pages = packageNames.flatMap((name) => {
      const dir = packed[kind][name]?.dir ?? ''
      const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(md|txt)$/.test(path))
      return names.map((path) => join(dir, path))
    })
    expect(pages.length).toBeGreaterThan(20)
    const broken = pages.flatMap((page) =>
      linksOf(readFileSync(page, 'utf8'))
        .filter((link) => !isAddress(link) && !link.startsWith('#'))
        .filter((link) => !existsSync(join(dirname(page), decodeURI(link.split('#')[0] ?? ''))))
        .map((link) => `${page}: ${link}`),
    )
    expect(broken).toEqual([])
  })
})
