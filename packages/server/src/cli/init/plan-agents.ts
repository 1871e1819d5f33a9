import type { AppFacts } from './app-facts'
import { append, type Change, create } from './change'
import { readText } from './read-text'
import { readTemplate } from './template'

const BEGIN = '<!-- BEGIN:doorpost -->'
const FILES = ['AGENTS.md', 'CLAUDE.md']

/** What an agent that edits the app has to know, between two marks. */
export const agentsBlock = (): string => `${BEGIN}\n\n${readTemplate('agents.md').trim()}\n\n<!-- END:doorpost -->`

/**
 * The block for agents: in the file for them that the app has, or in a new one if it is asked for. Other blocks, such as the
 * one that Next.js keeps there, stay as they are.
 */
export function planAgents({ cwd }: AppFacts, isAskedFor: boolean): Change[] {
  const texts = FILES.map((path) => ({ path, text: readText(cwd, path) }))
  if (texts.some(({ text }) => text?.includes(BEGIN))) return []
  const found = texts.find(({ text }) => text !== null)
  if (!found) return isAskedFor ? [create('AGENTS.md', `${agentsBlock()}\n`)] : []
  const before = found.text ?? ''
  const lines = agentsBlock().split('\n')
  const isSeparate = before === '' || /\r?\n\r?\n$/.test(before)
  return [{ path: found.path, before, insertions: [append(before, isSeparate ? lines : ['', ...lines])] }]
}
