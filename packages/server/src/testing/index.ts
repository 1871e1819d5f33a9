export type { FakeFault, FakeMail, FakeProvider, FakeProviderOptions } from '../provider/fake-provider'
export { fakeProvider } from '../provider/fake-provider'
export type { ContractCase } from './contract-case'
export { type MintOptions, mintSessionCookie } from './mint-session-cookie'
export {
  type MailedCredentials,
  type ProviderCase,
  type ProviderUnderTest,
  providerContract,
} from './provider-contract'
export { type SignedInFixtures, signedIn } from './signed-in'
export { type StoreCase, type StoreUnderTest, storeContract } from './store-contract'
export { type TestBrowser, type TestRequest, testBrowser } from './test-browser'
