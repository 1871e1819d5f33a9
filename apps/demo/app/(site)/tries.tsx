import Link from 'next/link'

const visitors = [
  { email: 'ada@example.com', is: 'An existing user. She keeps her id.' },
  { email: 'mallory@example.com', is: "A blocked user. Even the right code won't let him in." },
  { email: 'you@example.com', is: 'Anyone else. The first sign-in creates a user.' },
]

/** Accounts and things to try. */
export function Tries() {
  return (
    <>
      <section aria-labelledby="visitors">
        <h2 id="visitors">Accounts to try</h2>
        <dl className="tries">
          {visitors.map(({ email, is }) => (
            <div key={email}>
              <dt translate="no">{email}</dt>
              <dd>{is}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="tries">
        <h2 id="tries">Things to try</h2>
        <dl className="tries">
          <div>
            <dt>Open the link in another tab</dt>
            <dd>The waiting tab continues automatically.</dd>
          </div>
          <div>
            <dt>Open the link in another browser</dt>
            <dd>You're not signed in there. You're told where to go, and the code still works.</dd>
          </div>
          <div>
            <dt>Enter wrong codes</dt>
            <dd>You see how many tries are left, and what to do when there are none.</dd>
          </div>
          <div>
            <dt>Reload on the code step</dt>
            <dd>You're still on the code step, and the timer is right.</dd>
          </div>
          <div>
            <dt>Turn JavaScript off</dt>
            <dd>All three pages sign you in without it. You can also change language and theme.</dd>
          </div>
          <div>
            <dt>
              Go straight to the{' '}
              <Link href="/account/settings" prefetch={false}>
                settings
              </Link>
            </dt>
            <dd>You have to sign in first, and then return to the settings.</dd>
          </div>
        </dl>
      </section>
    </>
  )
}
