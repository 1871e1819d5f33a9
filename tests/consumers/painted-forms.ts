/** What of a part is looked at. */
export interface PaintedPart {
  /** In the form. */
  readonly selector: string
  /** The property of the colour in front. */
  readonly property: string
  /** The token that this colour has to be. */
  readonly token: string
  /** What it has to stand out from: the part's own background, or what is painted behind the part. */
  readonly on: 'itself' | 'behind'
  /** Contrast (WCAG 1.4.3, 1.4.11). */
  readonly least: number
}

/** One form, with colours as `rgb(…)`. */
export interface PaintedForm {
  /** The themes around it, the nearest first. */
  readonly around: readonly string[]
  /** What each token is in it. */
  readonly tokens: Readonly<Record<string, string>>
  /** The corners of its button. */
  readonly radius: string
  /** The parts that it has. */
  readonly parts: readonly (PaintedPart & { readonly front: string; readonly back: string })[]
}

/** Reads every form of the page. Runs in the browser, so it may use nothing from outside. */
export function readPaintedForms([tokens, looked]: readonly [
  readonly string[],
  readonly PaintedPart[],
]): PaintedForm[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const read = new Map<string, readonly number[]>()

  // Mixed colours compute to oklab(): what is drawn tells them all alike.
  const channelsOf = (colour: string): readonly number[] => {
    const known = read.get(colour)
    if (known) return known
    if (!canvas) throw new Error('This browser has no canvas.')
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    const channels = [...canvas.getImageData(0, 0, 1, 1).data]
    read.set(colour, channels)
    return channels
  }
  const rgb = (colour: string) => {
    const [red, green, blue, alpha] = channelsOf(colour)
    return alpha === 255 ? `rgb(${red}, ${green}, ${blue})` : `${colour} is not opaque`
  }
  const backgroundOf = (element: Element | null): string => {
    if (element === null) return 'rgb(255, 255, 255)'
    const { backgroundColor } = getComputedStyle(element)
    return channelsOf(backgroundColor)[3] === 0 ? backgroundOf(element.parentElement) : rgb(backgroundColor)
  }

  const tokensOf = (form: Element) => {
    const probes = tokens.map((name) => {
      const probe = document.createElement('i')
      probe.style.color = `var(--_${name})`
      return [name, probe] as const
    })
    form.append(...probes.map(([, probe]) => probe))
    const found = Object.fromEntries(probes.map(([name, probe]) => [name, rgb(getComputedStyle(probe).color)]))
    for (const [, probe] of probes) probe.remove()
    return found
  }
  const partsOf = (form: Element) =>
    looked.flatMap((part) => {
      const element = form.querySelector<HTMLElement>(part.selector)
      if (!element) return []
      if (part.property === 'outline-color') element.focus()
      const front = rgb(getComputedStyle(element).getPropertyValue(part.property))
      return [{ ...part, front, back: backgroundOf(part.on === 'itself' ? element : element.parentElement) }]
    })
  const radiusOf = (form: Element) => {
    const button = form.querySelector('button:not([data-part=change-email])')
    return button ? getComputedStyle(button).borderTopLeftRadius : ''
  }
  const around = (element: Element | null): string[] => {
    const frame = element?.closest('[data-dp-theme]')
    return frame ? [frame.getAttribute('data-dp-theme') ?? '', ...around(frame.parentElement)] : []
  }

  return [...document.querySelectorAll('[data-part="login"]')].map((form) => ({
    around: around(form),
    tokens: tokensOf(form),
    radius: radiusOf(form),
    parts: partsOf(form),
  }))
}
