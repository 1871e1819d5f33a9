'use client'

import { type Copy, SignInProvider, type SignInStart, useSignIn } from '@doorpost/react/headless'
import { StepTitle } from '@/components/step-title'
import type { Language } from '@/lib/choices'
import { useCopy } from '@/lib/copy'
import { CodeForm } from './code-form'
import styles from './custom.module.css'
import { EmailForm } from './email-form'
import type { FernwayWords } from './fernway-words'
import { Status } from './status'

/** This browser is already signed in: continue, or use another account. */
function SignedIn({ copy }: { copy: Copy }) {
  const { state, email, changeEmail } = useSignIn()
  return (
    <>
      <h1 className={`${styles.heading} ${styles.who}`}>{email ? copy.signedInAs(email) : copy.signedIn}</h1>
      {'redirectTo' in state && (
        <a className={styles.button} href={state.redirectTo}>
          {copy.proceed}
        </a>
      )}
      <button type="button" className={styles.quiet} onClick={changeEmail}>
        {copy.changeEmail}
      </button>
    </>
  )
}

function Steps({ copy }: { copy: Copy }) {
  const { step, pending } = useSignIn()
  if (step === 'email') return <EmailForm copy={copy} />
  return pending ? <CodeForm copy={copy} pending={pending} /> : <SignedIn copy={copy} />
}

type Props = { start: SignInStart; language: Language; words: FernwayWords }

/** Give it what `getSignInStart` returned. */
export function SignIn({ start, language, words }: Props) {
  const { heading: emailHeading, sentence: emailSentence, submit: emailSubmit, codeHeading } = words
  const copy = { ...useCopy(language), emailHeading, emailSentence, emailSubmit, codeHeading }
  return (
    <SignInProvider {...start} copy={copy}>
      <div className={styles.column} lang={copy.lang} dir={copy.dir}>
        <StepTitle copy={copy} site="Fernway" />
        <Steps copy={copy} />
        <Status />
      </div>
    </SignInProvider>
  )
}
