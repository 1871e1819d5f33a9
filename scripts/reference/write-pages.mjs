import { markdownTable } from '../markdown-table.mjs'
import { pages } from './pages.mjs'
import { readTypes } from './read-types.mjs'

const cell = (text) => text.replaceAll('|', '\\|')
const code = (text) => `\`${text}\``

/** Named types of the reference that a text speaks of, as links from one page. */
function linksTo(text, own, places, file) {
  const names = [...new Set(text.match(/\b[A-Z]\w+\b/g) ?? [])].filter((name) => name !== own && places.has(name))
  return names.map((name) => {
    const page = places.get(name)
    return `[${name}](${page === file ? '' : page}#${name.toLowerCase()})`
  })
}

/** A default is code if it is one word. */
const fallbackOf = (text) => `Default: ${/[` ]/.test(text) ? text : code(text)}.`

function memberRows(shape, places, file) {
  // What a function returns is all there: only among options does it matter which can be left out.
  const hasChoice = shape.members.some(({ isOptional }) => isOptional)
  return shape.members.map(({ name, type, isOptional, said, fallback }) => {
    const links = linksTo(type, shape.name, places, file)
    const notes = [said, fallback && fallbackOf(fallback), links.length > 0 && `See ${links.join(', ')}.`]
    return [
      code(name) + (isOptional || !hasChoice ? '' : ' (required)'),
      cell(code(type)),
      cell(notes.filter(Boolean).join(' ')),
    ]
  })
}

const fence = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``
/** An element alone is no statement, so it isn't shown as a script. */
const languageOf = (text) => (text.startsWith('<') ? 'html' : /<[A-Z]/.test(text) ? 'jsx' : 'js')
const exampleOf = (text) => fence(languageOf(text), text)

/** A section: what the export is, how it is called, and what it has. */
function section(shape, places, file) {
  const { kind, name, said, examples, declaration } = shape
  const links = (text) => linksTo(text, name, places, file)
  const more = (text) => (links(text).length > 0 ? `See ${links(text).join(', ')}.` : '')
  const parts = {
    function: () => [fence('text', shape.signatures.join('\n')), more(shape.signatures.join())],
    object: () => [markdownTable(['name', 'type', 'meaning'], memberRows(shape, places, file))],
    alias: () => [fence('text', declaration.replace(/^export /, '')), more(declaration)],
    value: () => [fence('text', `${name}: ${shape.type}`), more(shape.type)],
  }
  return [`## ${name}`, said, ...parts[kind](), ...examples.map(exampleOf)].filter(Boolean).join('\n\n')
}

const isFunction = ({ kind }) => kind === 'function' || kind === 'value'
const textOf = ({ signatures = [], type = '' }) => [...signatures, type].join()

/** In order of the alphabet, the page's main exports first; each function is followed by the types that it names. */
function inOrder(shapes, first = []) {
  const rank = ({ name }) => (first.includes(name) ? first.indexOf(name) : first.length)
  const sorted = [...shapes].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
  const types = sorted.filter((shape) => !isFunction(shape))
  const placed = sorted.filter(isFunction).flatMap((shape) => {
    const named = types.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(textOf(shape)))
    return [shape, ...named]
  })
  return [...new Set([...placed, ...types])]
}

/** Every page of the reference by its file: what `docs/reference` holds. */
export function referencePages() {
  const exportsOf = readTypes([...new Set(pages.flatMap(({ entries }) => entries))])
  const places = new Map()
  const filled = pages.map((page) => {
    const shapes = page.entries.flatMap((entry) => exportsOf(entry)).filter(({ name }) => page.has?.(name) ?? true)
    const own = shapes.filter(({ name }) => !places.has(name) && places.set(name, page.file))
    return { page, shapes: inOrder(own, page.first) }
  })
  return new Map(
    filled.map(({ page, shapes }) => {
      const index = shapes.map(({ name }) => `[${code(name)}](#${name.toLowerCase()})`).join(' · ')
      const body = shapes.map((shape) => section(shape, places, page.file))
      const head = [
        `# ${page.title}`,
        '<!-- Written by `pnpm reference` from the doc comments: change those and run it again. -->',
        page.intro,
        `Import from ${page.entries.map(code).join(' and ')}.`,
        index,
      ]
      return [page.file, `${[...head, ...body].join('\n\n')}\n`]
    }),
  )
}
