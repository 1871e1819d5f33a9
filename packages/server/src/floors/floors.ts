/** A flaw of a package, and the first version of a line without it. */
export interface Advisory {
  /** Its public number. */
  readonly id: string
  readonly what: string
  readonly fixedIn: string
  /** When the fix was published. */
  readonly date: string
  readonly source: string
}

/** One line of versions of a package that still gets patches. */
export interface Line {
  /** What its versions begin with. */
  readonly line: string
  /** The newest patch that is known here. */
  readonly newest: string
  readonly date: string
  /** Newest first. */
  readonly advisories: readonly Advisory[]
}

const advisory = (id: string) => `https://github.com/vercel/next.js/security/advisories/${id}`

const SVG_DECODER = {
  id: 'CVE-2026-119347',
  what: 'lets an image that is optimised reach the SVG decoder that is turned off',
  date: '2026-11-03',
  source: advisory('GHSA-7qx7-33qx-rqx2'),
}
const BINARY_ARGUMENTS = {
  id: 'GHSA-rhh4-g77r-r9qj',
  what: 'lets visitors see each other\'s results of "use cache" with binary arguments',
  date: '2026-11-03',
  source: advisory('GHSA-rhh4-g77r-r9qj'),
}
const SVG = {
  id: 'CVE-2026-96889',
  what: 'lets strangers run code by an SVG image that is optimised',
  date: '2026-10-14',
  source: advisory('GHSA-2464-fhr4-w9xw'),
}
const TYPED_ARRAYS = {
  id: 'GHSA-673q-mjm6-r5xr',
  what: 'lets strangers run code by "use cache" that returns typed arrays',
  date: '2026-10-14',
  source: advisory('GHSA-673q-mjm6-r5xr'),
}
const ACTIONS_AGAIN = {
  id: 'CVE-2026-94482',
  what: 'lets a request to a Server Action stop the server',
  date: '2026-10-14',
  source: advisory('GHSA-p3m5-59mp-jv5r'),
}
const WINDOWS = {
  id: 'CVE-2026-75604',
  what: 'lets strangers run code on a server on Windows',
  date: '2026-08-25',
  source: advisory('GHSA-p293-qw3h-jr36'),
}
const AVIF = {
  id: 'GHSA-2xp9-vwfh-vxw4',
  what: 'lets strangers run code by an image that is optimised',
  date: '2026-08-25',
  source: advisory('GHSA-2xp9-vwfh-vxw4'),
}
const ACTIONS = {
  id: 'CVE-2026-64641',
  what: 'lets a request to a Server Action stop the server',
  date: '2026-07-21',
  source: advisory('GHSA-m99w-x7hq-7vfj'),
}
const TURBOPACK = {
  id: 'CVE-2026-64642',
  what: 'lets requests get past the proxy of an app built by Turbopack',
  date: '2026-07-21',
  source: advisory('GHSA-6gpp-xcg3-4w24'),
}
const PROXY = {
  id: 'CVE-2026-45109',
  what: 'lets requests get past the proxy',
  date: '2026-05-07',
  source: advisory('GHSA-26hh-7cqf-hhc6'),
}
const SERVER_FUNCTIONS_AGAIN = {
  id: 'CVE-2026-44907',
  what: 'lets a request to a Server Function stop the server',
  date: '2026-07-21',
  source: 'https://github.com/advisories/GHSA-wx67-qw84-cm4g',
}
const SERVER_FUNCTIONS = {
  id: 'CVE-2026-23870',
  what: 'lets a request stop the server',
  date: '2026-05-06',
  source: 'https://www.cve.org/CVERecord?id=CVE-2026-23870',
}

/** When the versions below were looked up. */
export const FLOORS_DATE = '2026-11-27'

/**
 * The versions of Next.js and React that have every fix known here: advice, and no range of what the kit works with. The dates of releases are the registry's. Add a
 * line or an advisory only with a source that you have read, and move the date.
 */
export const FLOORS: Readonly<Record<'next' | 'react', readonly Line[]>> = {
  next: [
    {
      line: '16',
      newest: '16.4.6',
      date: '2026-11-09',
      advisories: [
        { ...SVG_DECODER, fixedIn: '16.4.5' },
        { ...BINARY_ARGUMENTS, fixedIn: '16.4.5' },
        { ...SVG, fixedIn: '16.4.1' },
        { ...TYPED_ARRAYS, fixedIn: '16.4.1' },
        { ...ACTIONS_AGAIN, fixedIn: '16.4.1' },
        { ...WINDOWS, fixedIn: '16.3.3' },
        { ...AVIF, fixedIn: '16.3.3' },
        { ...ACTIONS, fixedIn: '16.2.11' },
        { ...TURBOPACK, fixedIn: '16.2.11' },
        { ...PROXY, fixedIn: '16.2.6' },
      ],
    },
    {
      line: '15',
      newest: '15.5.29',
      date: '2026-11-03',
      advisories: [
        { ...SVG_DECODER, fixedIn: '15.5.29' },
        { ...SVG, fixedIn: '15.5.28' },
        { ...ACTIONS_AGAIN, fixedIn: '15.5.28' },
        { ...WINDOWS, fixedIn: '15.5.24' },
        { ...AVIF, fixedIn: '15.5.24' },
        { ...ACTIONS, fixedIn: '15.5.21' },
        { ...PROXY, fixedIn: '15.5.18' },
      ],
    },
  ],
  react: [
    { line: '19.3', newest: '19.3.1', date: '2026-10-14', advisories: [] },
    {
      line: '19.2',
      newest: '19.2.9',
      date: '2026-10-14',
      advisories: [
        { ...SERVER_FUNCTIONS_AGAIN, fixedIn: '19.2.8' },
        { ...SERVER_FUNCTIONS, fixedIn: '19.2.6' },
      ],
    },
    {
      line: '19.1',
      newest: '19.1.10',
      date: '2026-10-14',
      advisories: [
        { ...SERVER_FUNCTIONS_AGAIN, fixedIn: '19.1.9' },
        { ...SERVER_FUNCTIONS, fixedIn: '19.1.7' },
      ],
    },
    {
      line: '19.0',
      newest: '19.0.9',
      date: '2026-10-14',
      advisories: [
        { ...SERVER_FUNCTIONS_AGAIN, fixedIn: '19.0.8' },
        { ...SERVER_FUNCTIONS, fixedIn: '19.0.6' },
      ],
    },
  ],
}
