/**
 * The sheet without its layer, for pages whose own `button {}` is in none: that wins over every layer and over `:where()`.
 * Each rule weighs as much as two classes, so that among themselves the order decides, as it does inside the layer. Values
 * for tokens weigh one, so that a look, imported before or after, is above them.
 */
export const unlayeredSheet = (sheet: string): string =>
  sheet
    .replace(/^@layer doorpost \{(.*)\}\s*$/s, '$1')
    .replace(/^(\s*):where\((:root|\[data-dp-theme)/gm, '$1:is($2')
    .replace(/^(\s*):where\(/gm, '$1:not(._):not(._):where(')
