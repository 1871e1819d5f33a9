/** Longer headers are cut: no browser writes one, and reading it costs time. */
const MAX_HEADER_LENGTH = 1_000

/** The languages of a header that are wanted at all, best liked first. */
function wantedTags(header: string): string[] {
  return header
    .slice(0, MAX_HEADER_LENGTH)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}

/**
 * The language to answer a visitor in: the first that `Accept-Language` asks for and you have, else `fallback`. A tag
 * also matches another region of its language (`pt` and `pt-PT` match `pt-BR`). RFC 9110, section 12.5.4.
 *
 * @param header the request's `Accept-Language`
 * @param languages the BCP 47 tags that you have
 * @example
 * const language = chooseLanguage((await headers()).get('accept-language'), ['en', 'de', 'pt-BR'], 'en')
 */
export function chooseLanguage<Language extends string>(
  header: string | null,
  languages: readonly Language[],
  fallback: Language,
): Language {
  for (const tag of wantedTags(header ?? '')) {
    const base = tag.split('-')[0]
    const found =
      languages.find((language) => language.toLowerCase() === tag) ??
      languages.find((language) => language.split('-')[0] === base)
    if (found !== undefined) return found
  }
  return fallback
}
