const IMPORT = /^import \{([^}]*)\} from "(react|react\/jsx-runtime)";/gm

/**
 * Makes one import of React out of the one that esbuild keeps for each source file, under one name each. A bundler that
 * leaves React outside cannot drop these by itself: it takes an import for a side effect. Lines stay where they are, so
 * that the source map holds.
 */
export function mergeImports(code: string): string {
  /** By module and by name: what the name is called in the code. */
  const imports = new Map<string, Map<string, string[]>>()
  const rest = code.replace(IMPORT, (statement, list: string, from: string) => {
    const names = imports.get(from) ?? new Map<string, string[]>()
    imports.set(from, names)
    for (const item of list.split(',')) {
      const [name = '', alias = name] = item.trim().split(' as ')
      if (name) names.set(name, [...(names.get(name) ?? []), alias])
    }
    return statement.replace(/[^\n]/g, '')
  })
  const renamed = new Map<string, string>()
  const head = [...imports].map(([from, names]) => {
    const list = [...names].map(([name, aliases]) => {
      const kept = aliases.includes(name) ? name : (aliases[0] ?? name)
      for (const alias of aliases) renamed.set(alias, kept)
      return kept === name ? name : `${name} as ${kept}`
    })
    return `import { ${list.join(', ')} } from "${from}";`
  })
  // Only names that esbuild numbered are replaced; no number is given twice.
  const merged = rest.replace(/\b[A-Za-z]+\d+\b/g, (name) => renamed.get(name) ?? name)
  return merged.replace(/^'use client'|^/, (directive) => `${directive};${head.join('')}`)
}
