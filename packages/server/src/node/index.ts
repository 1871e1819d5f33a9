export { sendResponse } from './send-response'
export { type NodeHandlerOptions, toNodeHandler } from './to-node-handler'
export { toRequest } from './to-request'
