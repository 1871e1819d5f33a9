import type { ProbeContext } from '../probe-context'
import type { Verified } from '../service'
import { type Email, STATE, spelled } from './email'

/** What verify returned, next to what was sent. */
export function settleEcho(
  { findings }: ProbeContext,
  to: string,
  { type }: Email,
  used: 'OTP' | 'LINK',
  value: Verified,
) {
  const given = spelled(to)
  if (value.email === given) {
    findings.setting('echoed-address', 'verifyEchoesAddress', 'given', 'as it was given')
  } else if (value.email === given.toLowerCase()) {
    findings.setting('echoed-address', 'verifyEchoesAddress', 'lowercased', 'in lower case')
  } else findings.fact('echoed-address', false, 'in another spelling')

  findings.fact('echoed-state', value.state === STATE, value.state === STATE ? 'it does' : 'it does not')

  if (type !== 'LINK_OTP')
    findings.open('echoed-type', 'nothing to tell: an email holds one of the two here, so there is no difference')
  else if (value.type === used) findings.setting('echoed-type', 'verifyEchoesType', 'method', 'the method')
  else if (value.type === 'LINK_OTP') {
    findings.setting('echoed-type', 'verifyEchoesType', 'configured', 'what an email holds, whatever was used')
  } else findings.fact('echoed-type', false, 'neither the method nor what an email holds')
}
