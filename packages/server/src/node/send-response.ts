import type { ServerResponse } from 'node:http'

/**
 * Writes an answer of the Fetch API into Node's response.
 *
 * @example
 * if (session instanceof Response) return sendResponse(res, session)
 */
export async function sendResponse(outgoing: ServerResponse, response: Response): Promise<void> {
  // Cookies stay apart: joined into one line they would be one cookie.
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value)
  outgoing.statusCode = response.status
  outgoing.end(new Uint8Array(await response.arrayBuffer()))
}
