import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { templateVariableProblems } from '../../config/template-variables'
import { namesOf } from '../../mail/jet/names'
import { parseTemplate } from '../../mail/jet/parse'
import { MailTemplateError } from '../../mail/jet/template-error'
import { BUILT_IN_VARIABLES } from '../../mail/mail-template'
import { MAIL_VARIABLES } from '../../mail/mail-variables'
import { nearestName } from '../nearest-name'
import { UsageError } from '../usage-error'
import type { Finding } from './finding'

/** The files of a template: itself, or those of a folder, by their path as it was given. */
function readFiles(cwd: string, path: string): ReadonlyMap<string, string> {
  const read = (file: string) => readFileSync(resolve(cwd, file), 'utf8')
  try {
    if (!statSync(resolve(cwd, path)).isDirectory()) return new Map([[path, read(path)]])
    const names = readdirSync(resolve(cwd, path)).filter((name) => /\.(txt|html)$/.test(name))
    return new Map(names.sort().map((name) => [join(path, name), read(join(path, name))]))
  } catch (error) {
    throw new UsageError(`--template ${path} cannot be read. ${error instanceof Error ? error.message : error}`)
  }
}

function missingFinding(file: string, name: string, given: readonly string[]): Finding {
  const nearest = nearestName(name, given)
  const guess = nearest === undefined ? '' : ` Did you mean ${nearest}?`
  return {
    id: 'template-variable-missing',
    level: 'error',
    file,
    what: `It names ${name}, which no email has: Scalekit would refuse each one.${guess}`,
    fix: `Give ${name} in templateVariables and list it in --variables, or take it out of the template.`,
  }
}

function findingsIn(file: string, source: string, given: readonly string[]): readonly Finding[] {
  try {
    const missing = namesOf(parseTemplate(source)).filter((name) => !given.includes(name))
    return missing.map((name) => missingFinding(file, name, given))
  } catch (error) {
    if (!(error instanceof MailTemplateError)) throw error
    return [
      {
        id: 'template-not-read',
        level: 'warning',
        file,
        what: `${error.message} Its variables were not compared.`,
        fix: 'Scalekit may read it all the same: send yourself an email.',
      },
    ]
  }
}

/** What is wrong with the variables that an app gives beside those of `mailVariables`. */
function ownFindings(own: readonly string[]): readonly Finding[] {
  const values = Object.fromEntries([...MAIL_VARIABLES, ...own].map((name) => [name, '']))
  return templateVariableProblems(values).map((what) => ({
    id: 'template-variables-refused',
    level: 'error',
    what,
    fix: 'See docs/how-to/mail.md.',
  }))
}

/**
 * Compares the variables that a template names with those that its emails have.
 *
 * @param path a file, or a folder with the parts of a template
 * @param own what the app gives beside `mailVariables`
 * @throws UsageError if there is nothing to read
 */
export function templateFindings(cwd: string, path: string, own: readonly string[]): readonly Finding[] {
  const files = readFiles(cwd, path)
  if (files.size === 0) throw new UsageError(`--template ${path} has no .txt or .html file.`)
  const given = [...MAIL_VARIABLES, ...BUILT_IN_VARIABLES, ...own]
  return [...ownFindings(own), ...[...files].flatMap(([file, source]) => findingsIn(file, source, given))]
}
