/**
 * `GET /.well-known/openid-configuration`, as far as it is true here: the token endpoint and the keys. There is no
 * authorization endpoint, and so no response type.
 */
export function toDiscovery(origin: string) {
  return {
    issuer: origin,
    token_endpoint: `${origin}/oauth/token`,
    jwks_uri: `${origin}/keys`,
    grant_types_supported: ['client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    response_types_supported: [],
  }
}
