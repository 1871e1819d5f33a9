/** What a press of a button sends. */
export interface PressedForm {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly fields: URLSearchParams
  /** The page that the button is on. */
  readonly pageUrl: string
}

const FORM = /<form\b([^>]*)>(.*?)<\/form>/gis
const CONTROL = /<(input|button)\b([^>]*)>/gi
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }

function readAttributes(source: string): ReadonlyMap<string, string> {
  const pairs = [...source.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => {
    const value = double ?? single ?? bare ?? ''
    return [name.toLowerCase(), value.replace(/&(#?\w+);/g, (whole, entity) => ENTITIES[entity] ?? whole)] as const
  })
  return new Map(pairs)
}

/** The form of the first button of a page that sends one, filled in as it came. */
export function readFirstForm(html: string, pageUrl: string): PressedForm | undefined {
  for (const [, formAttributes = '', content = ''] of html.matchAll(FORM)) {
    const form = readAttributes(formAttributes)
    const controls = [...content.matchAll(CONTROL)].map(([, tag = '', attributes = '']) => ({
      tag: tag.toLowerCase(),
      attributes: readAttributes(attributes),
    }))
    const button = controls.find(({ tag, attributes }) => {
      const type = attributes.get('type')?.toLowerCase()
      return tag === 'button' ? type === undefined || type === 'submit' : type === 'submit' || type === 'image'
    })
    if (!button) continue
    const fields = new URLSearchParams()
    for (const control of controls) {
      const name = control.attributes.get('name')
      const isField = control.tag === 'input' && control.attributes.get('type')?.toLowerCase() !== 'submit'
      if (name && (isField || control === button)) fields.append(name, control.attributes.get('value') ?? '')
    }
    const action = button.attributes.get('formaction') ?? form.get('action') ?? ''
    const method = (button.attributes.get('formmethod') ?? form.get('method') ?? 'get').toLowerCase()
    if (!URL.canParse(action, pageUrl)) continue
    const url = action === '' ? pageUrl : new URL(action, pageUrl).href
    return { url, method: method === 'post' ? 'POST' : 'GET', fields, pageUrl }
  }
  return undefined
}
