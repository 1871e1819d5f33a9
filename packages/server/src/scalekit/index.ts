export { ConfigError } from '../config/config-error'
export type { Provider } from '../provider/provider'
export type { ScalekitOptions } from './scalekit-provider'
export { scalekit } from './scalekit-provider'
