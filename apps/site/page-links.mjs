import { linkOf } from './repository.mjs'

/** The path from the root of the page that is being rendered: `rewrites` has made a README an index. */
const pageOf = ({ relativePath = '' }) => relativePath.replace(/index\.md$/, 'README.md')

/** Leads the links of a page to where the site has them, and takes those away that lead nowhere. */
function followLinks(tokens, page) {
  let isOpen = false
  return tokens.filter((token) => {
    if (token.type === 'link_open') {
      const link = linkOf(token.attrGet('href'), page)
      isOpen = link !== null
      if (isOpen) token.attrSet('href', link)
      return isOpen
    }
    return token.type !== 'link_close' || isOpen
  })
}

/** A plugin of markdown-it. Pictures in HTML are files next to the page, not of the site. */
export function pageLinks(md) {
  md.core.ruler.push('page_links', ({ tokens, env }) => {
    for (const token of tokens) {
      if (token.children) token.children = followLinks(token.children, pageOf(env))
      // Vue would take the braces of `slots={{ … }}` for its own.
      for (const child of token.children ?? []) if (child.type === 'code_inline') child.attrSet('v-pre', '')
      if (token.type === 'html_block') {
        token.content = token.content.replaceAll(/\b(src|srcset)="(?=\w+\/)/g, '$1="./')
      }
    }
  })
}
