export type { FakeFault, FakeMail, FakeProvider, FakeProviderOptions } from '../provider/fake-provider'
export { fakeProvider } from '../provider/fake-provider'
export { type MintOptions, mintSessionCookie } from './mint-session-cookie'
