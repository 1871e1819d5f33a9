/** Typefaces that are there without a request: what most systems bring, with others of their kind behind. */
export const FACES = {
  inherit: { name: 'As the page has it', stack: 'inherit' },
  system: { name: 'System', stack: 'system-ui, sans-serif' },
  inter: { name: 'Inter', stack: 'Inter, system-ui, sans-serif' },
  grotesque: { name: 'Grotesque', stack: "'Helvetica Neue', 'Arial Nova', Arial, 'Liberation Sans', sans-serif" },
  humanist: { name: 'Humanist', stack: "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', sans-serif" },
  geometric: { name: 'Geometric', stack: "'Avenir Next', Montserrat, Corbel, 'URW Gothic', sans-serif" },
  rounded: { name: 'Rounded', stack: "ui-rounded, 'Hiragino Maru Gothic ProN', Quicksand, Manjari, sans-serif" },
  oldstyle: { name: 'Old style', stack: "'Iowan Old Style', 'Palatino Linotype', 'URW Palladio L', Palatino, serif" },
  transitional: { name: 'Transitional', stack: "Charter, 'Bitstream Charter', Cambria, Georgia, serif" },
  slab: { name: 'Slab', stack: "Rockwell, 'Rockwell Nova', 'Roboto Slab', 'DejaVu Serif', serif" },
  mono: { name: 'Mono', stack: "ui-monospace, 'Cascadia Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace" },
} as const

/** A key of {@link FACES}. */
export type Face = keyof typeof FACES

/** Whether an address names one of them. */
export const isFace = (value: unknown): value is Face => typeof value === 'string' && Object.hasOwn(FACES, value)
