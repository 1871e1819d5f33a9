import Link from 'next/link'

const visitors = [
  { email: 'ada@example.com', is: 'A user of old. She keeps the id that she has.' },
  { email: 'mallory@example.com', is: 'A blocked user. No code lets him in.' },
  { email: 'you@example.com', is: 'Anybody else. The first sign-in makes a user.' },
]

/** Whom to be, and what to try. */
export function Tries() {
  return (
    <>
      <section aria-labelledby="visitors">
        <h2 id="visitors">Who to be</h2>
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
        <h2 id="tries">What to try</h2>
        <dl className="tries">
          <div>
            <dt>Open the link in another tab</dt>
            <dd>The tab that waits goes on by itself.</dd>
          </div>
          <div>
            <dt>Open the link in another browser</dt>
            <dd>It signs nobody in there. It says where to go, and the code keeps working.</dd>
          </div>
          <div>
            <dt>Type wrong codes</dt>
            <dd>You are told how many tries are left, and what to do after the last one.</dd>
          </div>
          <div>
            <dt>Reload on the code step</dt>
            <dd>You are still there, and the clock is right.</dd>
          </div>
          <div>
            <dt>Switch JavaScript off</dt>
            <dd>All three pages sign you in without it. Language and theme can be changed without it, too.</dd>
          </div>
          <div>
            <dt>
              Go straight to the{' '}
              <Link href="/account/settings" prefetch={false}>
                settings
              </Link>
            </dt>
            <dd>You are asked to sign in first, and come back to where you wanted to go.</dd>
          </div>
        </dl>
      </section>
    </>
  )
}
