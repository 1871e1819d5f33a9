export type { FakeFault, FakeMail, FakeProvider, FakeProviderOptions } from '../provider/fake-provider'
export { fakeProvider } from '../provider/fake-provider'
export { type MintOptions, mintSessionCookie } from './mint-session-cookie'
export { type StoreCase, type StoreUnderTest, storeContract } from './store-contract'
