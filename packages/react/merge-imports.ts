const IMPORT = /^import \{([^}]*)\} from "(react|react\/jsx-runtime)";/gm

/**
 * Makes one import of React out of the one that esbuild keeps for each source file, under one name each. A bundler that
 * leaves React outside cannot drop these by itself: it takes an import for a side effect. Lines stay where they are, so
 * that the source map holds.
 */
export function mergeImports(code: string): string {
  const names = new Map<string, Map<string, string>>()
  const renamed = new Map<string, string>()
  const rest = code.replace(IMPORT, (statement, list: string, from: string) => {
    const known = names.get(from) ?? new Map<string, string>()
    names.set(from, known)
    for (const item of list.split(',')) {
      const [name = '', alias = name] = item.trim().split(' as ')
      const first = known.get(name)
      if (first) renamed.set(alias, first)
      else if (name) known.set(name, alias)
    }
    return statement.replace(/[^\n]/g, '')
  })
  const head = [...names].map(([from, known]) => {
    const list = [...known].map(([name, alias]) => (name === alias ? name : `${name} as ${alias}`))
    return `import { ${list.join(', ')} } from "${from}";`
  })
  // esbuild numbers the names it had to change, and no number is given twice.
  const merged = rest.replace(/\b[A-Za-z]+\d+\b/g, (name) => renamed.get(name) ?? name)
  return merged.replace(/^'use client'|^/, (directive) => `${directive};${head.join('')}`)
}
