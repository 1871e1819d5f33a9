/** A style sheet without what is inside its cascade layers. */
function withoutLayers(css: string): string {
  let rest = ''
  let depth = 0
  for (let at = 0; at < css.length; at += 1) {
    if (depth === 0 && /^@layer\b[^;{]*\{/.test(css.slice(at, at + 200))) {
      at = css.indexOf('{', at)
      depth = 1
    } else if (depth > 0) {
      if (css[at] === '{') depth += 1
      if (css[at] === '}') depth -= 1
    } else rest += css[at]
  }
  return rest
}

const EVERYTHING = new Set(['*', 'input', 'button', 'form', 'h1', 'p'])
const TAKES_AWAY = /(?:^|[;\s])(?:padding|margin|border|all|background|font|appearance)\b[^;]*:/

/** Whether a rule of the sheet takes space or borders from every element, or from every field or button. */
function hasReset(css: string): boolean {
  return [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)].some(
    ([, selectors = '', declarations = '']) =>
      selectors.split(',').some((selector) => EVERYTHING.has(selector.trim())) && TAKES_AWAY.test(declarations),
  )
}

/**
 * Whether a style sheet of the app beats rules that are in a layer, as those of `styles.css` are: a reset outside of every
 * layer, such as `* { padding: 0 }` or Tailwind 3's.
 */
export function resetsUnlayered(css: string): boolean {
  const plain = withoutLayers(css.replace(/\/\*[\s\S]*?\*\//g, ''))
  return /@tailwind\s+base\b/.test(plain) || hasReset(plain)
}
