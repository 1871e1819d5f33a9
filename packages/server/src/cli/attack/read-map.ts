import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { nearestName } from '../nearest-name'
import { UsageError } from '../usage-error'
import type { AppMap, Route } from './app-map'
import { PRESETS } from './presets/presets'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isPath = (value: unknown) => isText(value) && value.startsWith('/')
const isTexts = (value: unknown) => isObject(value) && Object.values(value).every(isText)

const isRoute = (value: unknown): value is Route =>
  isObject(value) &&
  isPath(value.path) &&
  [undefined, 'json', 'form'].some((encoding) => encoding === value.encoding) &&
  (value.method === undefined || isText(value.method)) &&
  (value.fields === undefined ||
    (isObject(value.fields) &&
      Object.values(value.fields).every((field) => isText(field) || typeof field === 'boolean')))

/** What each entry has to be; the words end the sentence "… has to be". */
const RULES: Readonly<Record<keyof AppMap, readonly [(value: unknown) => boolean, string]>> = {
  send: [isRoute, 'a route: path, and if need be method, encoding ("json" or "form") and fields'],
  resend: [isRoute, 'a route'],
  verify: [isRoute, 'a route'],
  signOut: [isRoute, 'a route'],
  session: [(value) => isObject(value) && isPath(value.path), 'an object with path, and email for JSON'],
  protectedPage: [(value) => isObject(value) && isPath(value.path), 'an object with path, and if need be marker'],
  signInPage: [(value) => isObject(value) && isPath(value.path), 'an object with path, and if need be next'],
  csrf: [(value) => isObject(value) && isPath(value.path) && isText(value.token), 'an object with path and token'],
  flow: [isText, 'the path to a value in JSON, such as pending.flow'],
  sessionCookies: [(value) => Array.isArray(value) && value.every(isText), 'a list of names'],
  headers: [isTexts, 'an object of texts'],
  emailDomain: [isText, 'a domain'],
  skip: [isTexts, 'an object with a reason for each case'],
}

function presetOf(name: unknown): AppMap {
  const names = Object.keys(PRESETS)
  const preset = isText(name) && Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined
  if (preset !== undefined) return preset
  throw new UsageError(`There is no preset ${JSON.stringify(name)}. There are: ${names.join(', ')}.`)
}

function readFile(cwd: string, file: string): Json {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(resolve(cwd, file), 'utf8'))
  } catch (error) {
    throw new UsageError(`${file} could not be read: ${error instanceof Error ? error.message : error}`)
  }
  if (!isObject(value)) throw new UsageError(`${file} has to be one JSON object.`)
  return value
}

/** The preset, and what a config file replaces of it: each entry as a whole, and null takes one away. @throws UsageError */
export function readMap(cwd: string, presetName?: string, file?: string): AppMap {
  const { preset = 'doorpost', ...changes } = file === undefined ? {} : readFile(cwd, file)
  const base = presetOf(presetName ?? preset)
  for (const [name, value] of Object.entries(changes)) {
    if (!Object.hasOwn(RULES, name)) {
      const nearest = nearestName(name, Object.keys(RULES))
      throw new UsageError(`${file}: there is no entry "${name}".${nearest ? ` Did you mean "${nearest}"?` : ''}`)
    }
    const [isGood, words] = RULES[name as keyof AppMap]
    const isNeeded = name === 'send' || name === 'session' || name === 'sessionCookies'
    if (value === null ? isNeeded : !isGood(value)) throw new UsageError(`${file}: "${name}" has to be ${words}.`)
  }
  // Each entry was checked above.
  const map = Object.assign({}, base, changes, { skip: { ...base.skip, ...(changes.skip as AppMap['skip']) } })
  for (const [name, value] of Object.entries(changes)) if (value === null) Reflect.deleteProperty(map, name)
  return map
}
