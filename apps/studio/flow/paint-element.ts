const toDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })

/** A sheet with the files that it names in it: a picture can ask for nothing. */
async function withFiles(css: string, baseUrl: string): Promise<string> {
  const urls = [...new Set([...css.matchAll(/url\("?([^")]+)"?\)/g)].map(([, url = '']) => url))]
  let text = css
  for (const url of urls.filter((url) => !url.startsWith('data:'))) {
    const file = await fetch(new URL(url, baseUrl))
    text = text.replaceAll(url, await toDataUrl(await file.blob()))
  }
  return text
}

/** Every rule of the page, as one text. */
async function pageStyles(): Promise<string> {
  const sheets = [...document.styleSheets].map(({ cssRules, href }) =>
    withFiles([...cssRules].map(({ cssText }) => cssText).join('\n'), href ?? location.href),
  )
  return (await Promise.all(sheets)).join('\n')
}

/** The element where it stands in the page, as far as rules ask for what is around it. */
function standing(element: Element): Element {
  const root = document.createElement('div')
  root.className = 'room'
  root.style.cssText = 'padding:0;min-block-size:0'
  root.append(element.cloneNode(true))
  const page = document.createElement('div')
  for (const { name, value } of document.documentElement.attributes) page.setAttribute(name, value)
  page.append(root)
  return page
}

/** Sharp on screens that draw two points for each. */
const DENSITY = 2

/**
 * Paints an element as it is into a PNG, by letting the browser draw it inside an SVG. Chromium does; a browser that does
 * not rejects.
 */
export async function paintElement(element: HTMLElement): Promise<Blob> {
  const { offsetWidth: width, offsetHeight: height } = element
  const content = new XMLSerializer().serializeToString(standing(element))
  const style = (await pageStyles()).replaceAll(']]>', '')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><style><![CDATA[${style}]]></style><foreignObject width="100%" height="100%">${content}</foreignObject></svg>`
  const image = new Image(width, height)
  // As `data:`, since a canvas that was drawn on from a `blob:` gives nothing away.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
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
