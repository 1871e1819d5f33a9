/**
 * A whole sign-in with the unmodified SDK in a separate process, so that it can have a different environment.
 * Prints the verified address.
 */
import { sdkUnderTest } from '../../scripts/sdk-under-test.mjs'

const { ScalekitClient } = await import(sdkUnderTest)
const { SCALEKIT_ENVIRONMENT_URL: url, SCALEKIT_CLIENT_ID: id, SCALEKIT_CLIENT_SECRET: secret } = process.env
const { passwordless } = new ScalekitClient(url, id, secret)
const email = 'ada@example.com'

const { authRequestId } = await passwordless.sendPasswordlessEmail(email, {
  magiclinkAuthUri: 'http://localhost/verify',
})
const { messages } = await (await fetch(`${url}/_emulator/messages`)).json()
const verified = await passwordless.verifyPasswordlessEmail({ code: messages[0].code }, authRequestId)
process.stdout.write(verified.email)
// The SDK keeps its connection.
process.exit()
