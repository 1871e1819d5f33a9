import { ScalekitClient } from '@scalekit-sdk/node'

let client: ScalekitClient | undefined

export function scalekit(): ScalekitClient {
  const { SCALEKIT_ENVIRONMENT_URL = '', SCALEKIT_CLIENT_ID = '', SCALEKIT_CLIENT_SECRET = '' } = process.env
  client ??= new ScalekitClient(SCALEKIT_ENVIRONMENT_URL, SCALEKIT_CLIENT_ID, SCALEKIT_CLIENT_SECRET)
  return client
}
