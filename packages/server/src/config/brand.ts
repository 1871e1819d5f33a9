import type { Brand } from '../contract'
import { textOn } from './contrast'
import { pathProblems } from './option-problems'

/** How your app's sign-in pages look, set in one place. Everything is optional. */
export interface BrandOptions {
  /** The app's name, 1 to 60 characters. */
  readonly name?: string
  /**
   * The logo: a path of your app such as `/logo.svg`, or a `data:image/…` URL of at most 16,384 characters, since it is
   * part of every page. It has to work on a light and a dark background.
   */
  readonly logo?: string
  /** The background of the primary button, as `#rrggbb`. The colour of its text follows from it. */
  readonly accent?: string
}

const MAX_NAME_LENGTH = 60
const MAX_LOGO_LENGTH = 16_384
const DATA_URL = /^data:image\/(?:png|svg\+xml|webp|jpeg|gif)(?:;[a-z0-9=-]+)*,[\x20-\x7e]+$/i
const COLOUR = /^#[0-9a-f]{6}$/i

const isName = (name: string) =>
  name.trim() !== '' && [...name].length <= MAX_NAME_LENGTH && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)

const isLogo = (logo: string) =>
  logo.length <= MAX_LOGO_LENGTH &&
  (DATA_URL.test(logo) || pathProblems('brand.logo', logo, { isPrefix: false }).length === 0)

/** What is wrong with the brand, as sentences with the fix. */
export function brandProblems({ name, logo, accent }: BrandOptions = {}): string[] {
  const problems: string[] = []
  // Options come from plain JavaScript, too.
  const isWrong = (value: unknown, isRight: (text: string) => boolean) =>
    value !== undefined && !(typeof value === 'string' && isRight(value))
  if (isWrong(name, isName)) {
    problems.push(`brand.name must be text of 1 to ${MAX_NAME_LENGTH} characters on one line, such as Acme.`)
  }
  if (isWrong(logo, isLogo)) {
    problems.push(
      `brand.logo must be a path of your app, such as /logo.svg, or a data: URL of type image/png, svg+xml, webp, jpeg or gif, in ASCII and with at most ${MAX_LOGO_LENGTH} characters. Use a path for a larger file.`,
    )
  }
  if (isWrong(accent, (text) => COLOUR.test(text))) {
    problems.push('brand.accent must be a colour written as #rrggbb, such as #6d28d9.')
  }
  return problems
}

/** The brand as pages show it; undefined where there is none. */
export function resolveBrand({ name, logo, accent }: BrandOptions = {}): Brand | undefined {
  if (name === undefined && logo === undefined && accent === undefined) return undefined
  return {
    ...(name !== undefined && { name }),
    ...(logo !== undefined && { logo }),
    ...(accent !== undefined && { accent, onAccent: textOn(accent) }),
  }
}
