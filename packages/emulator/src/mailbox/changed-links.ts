import type { Animal } from './animal'

/** An animal that writes the link of an email differently. */
const changesLink = (about: string, done: string, change: (link: string) => string): Animal => ({
  about,
  done,
  change: (order) => {
    const link = order.link && change(order.link)
    return link === order.link ? order : { ...order, link }
  },
})

/** What a line of an email holds at most, by RFC 2045. */
const LINE_LENGTH = 76

/** What becomes of links in mail programs, filters and mailing services that do not treat them as they should. */
export const CHANGED_LINKS = {
  stripped: changesLink('cuts the query off the link', 'cut the query off the link', (link) =>
    link.replace(/\?[^#]*/, ''),
  ),
  cut: changesLink(
    'ends the link with its line, after 76 characters',
    'cut the link off at the end of its line',
    (link) => link.slice(0, LINE_LENGTH),
  ),
  'quoted-printable': changesLink(
    'leaves the link as it travels, with =3D for =',
    'left the link encoded as quoted-printable',
    (link) => link.replaceAll('=', '=3D'),
  ),
  escaped: changesLink('leaves the link as HTML writes it, with amp; after every &', 'left the link escaped', (link) =>
    link.replaceAll('&', '&amp;'),
  ),
  're-encoded': changesLink(
    'percent-encodes the query of the link once more',
    'encoded the query of the link once more',
    (link) => link.replace(/\?.*/, encodeURIComponent),
  ),
  'lower-cased': changesLink('writes the link in lower case', 'wrote the link in lower case', (link) =>
    link.toLowerCase(),
  ),
  punctuated: changesLink(
    'takes the full stop after the link for a part of it',
    'put a full stop at the end of the link',
    (link) => `${link}.`,
  ),
  tracked: changesLink(
    'adds parameters and a fragment to the link, to count clicks',
    'added parameters and a fragment to the link',
    (link) => `${link}${link.includes('?') ? '&' : '?'}utm_source=mail&utm_medium=email#utm_term=1`,
  ),
} as const satisfies Readonly<Record<string, Animal>>
