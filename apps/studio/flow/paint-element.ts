const toDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })

/** A sheet with the files that it names in it: a picture can ask for nothing. */
async function withFiles(css: string, baseUrl: string): Promise<string> {
  const urls = [...new Set([...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, url = '']) => url))]
  let text = css
  for (const url of urls.filter((url) => !url.startsWith('data:'))) {
    const file = await fetch(new URL(url, baseUrl))
    text = text.replaceAll(url, await toDataUrl(await file.blob()))
  }
  return text
}

/** The text of a sheet as it was written: what a browser says of its rules loses what it holds for doubled. */
async function textOf({ href, ownerNode }: CSSStyleSheet): Promise<string> {
  const text = href ? await (await fetch(href)).text() : (ownerNode?.textContent ?? '')
  return withFiles(text, href ?? location.href)
}

/** Every sheet of the page, as one text. */
const pageStyles = async (): Promise<string> => (await Promise.all([...document.styleSheets].map(textOf))).join('\n')

/** The element where it stands in the page, as far as rules ask for what is around it. */
function standing(element: Element): Element {
  const room = document.createElement('div')
  room.className = 'room'
  room.style.cssText = 'padding:0;min-block-size:0'
  room.append(element.cloneNode(true))
  return room
}

/** An empty drawing that rules take for the page: still, since what fades in would never be seen. */
function drawing(width: number, height: number): Element {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  for (const { name, value } of document.documentElement.attributes) svg.setAttribute(name, value)
  svg.setAttribute('data-motion', 'reduced')
  svg.setAttribute('width', `${width}`)
  svg.setAttribute('height', `${height}`)
  return svg
}

/** An element as a drawing of its own, with everything that it needs in it. */
async function toSvg(element: HTMLElement): Promise<string> {
  const svg = drawing(element.offsetWidth, element.offsetHeight)
  const style = document.createElementNS(svg.namespaceURI, 'style')
  style.append(await pageStyles())
  const content = document.createElementNS(svg.namespaceURI, 'foreignObject')
  content.setAttribute('width', '100%')
  content.setAttribute('height', '100%')
  content.append(standing(element))
  svg.append(style, content)
  return new XMLSerializer().serializeToString(svg)
}

/** Sharp on screens that draw two points for each. */
const DENSITY = 2

/**
 * Paints an element as it is into a PNG, by letting the browser draw it inside an SVG. Chromium does; a browser that does
 * not rejects.
 */
export async function paintElement(element: HTMLElement): Promise<Blob> {
  const { offsetWidth: width, offsetHeight: height } = element
  const image = new Image(width, height)
  // As `data:`, since a canvas that was drawn on from a `blob:` gives nothing away.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await toSvg(element))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * DENSITY
  canvas.height = height * DENSITY
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is no canvas to paint on.')
  context.scale(DENSITY, DENSITY)
  context.drawImage(image, 0, 0, width, height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas is empty.'))), 'image/png')
  })
}
