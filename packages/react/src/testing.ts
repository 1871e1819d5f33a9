export {
  type FakeAnswer,
  type FakeClient,
  type FakeClientOptions,
  type FakeScript,
  fakeClient,
} from './testing/fake-client'
export { type FakeClock, fakeClock } from './testing/fake-clock'
export { fakePending, fakeSession } from './testing/fake-data'
