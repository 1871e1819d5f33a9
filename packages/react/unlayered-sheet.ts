/**
 * What the host says about elements by their name ends at the kit's own, and goes on in what the page puts into its slots.
 * It weighs one class: a class of the page's own on an element of its own still counts. Of an image, `all` would take the
 * shapes as well, which are properties.
 */
const HOST_ENDS = `
:not(._):where(.dp *:not(:is([data-part="logo"], [data-part="terms"], [data-part="footer"], [data-part="challenge"]) *, svg *)),
:not(._):where(.dp *)::before,
:not(._):where(.dp *)::after {
  all: revert;
}

:not(._):where(.dp svg[data-part] *) {
  fill: inherit;
  stroke: inherit;
}

:not(._):where(.dp [data-part="logo"] > :is(img, svg)) {
  display: revert;
}
`

/**
 * The sheet without its layer, for pages whose own `button {}` is in none: that wins over every layer and over `:where()`.
 * Each rule weighs as much as two classes, so that among themselves the order decides, as it does inside the layer. Values
 * for tokens weigh one, so that a look, imported before or after, is above them.
 */
export const unlayeredSheet = (sheet: string): string =>
  HOST_ENDS +
  sheet
    .replace(/^@layer doorpost \{(.*)\}\s*$/s, '$1')
    .replace(/^(\s*):where\((:root|\[data-dp-theme)/gm, '$1:is($2')
    .replace(/^(\s*):where\(/gm, '$1:not(._):not(._):where(')
