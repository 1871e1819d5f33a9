import nodeHttp from './node-http.mjs'

/** @type {readonly import('../run/stack.mjs').Stack[]} */
export default ['20.19', '22', '24', '26'].map((node) => ({
  ...nodeHttp,
  group: 'all',
  name: `node-http-on-${node}`,
  node,
}))
