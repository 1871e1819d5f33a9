const QUERY = '(forced-colors)'

function* mediaRules(rules: CSSRuleList): Generator<CSSMediaRule> {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) yield rule
    else if (rule instanceof CSSGroupingRule) yield* mediaRules(rule.cssRules)
  }
}

/**
 * Switches the sheets' rules for forced colours on, where the system has none to force. Returns the way back. A look at
 * these rules only: which colours win is the browser's to decide, and tested with a real setting.
 */
export function switchForcedColorsOn(sheets: StyleSheetList): () => void {
  const switched = [...sheets]
    // A sheet of another origin does not show its rules.
    .filter(({ href }) => !href || new URL(href).origin === location.origin)
    .flatMap((sheet) => [...mediaRules(sheet.cssRules)])
    .filter(({ conditionText }) => conditionText === QUERY)
  for (const { media } of switched) media.mediaText = 'all'
  return () => {
    for (const { media } of switched) media.mediaText = QUERY
  }
}
