import Link from 'next/link'

/** What is worth trying, for those who want to see it fail. */
export function Tries() {
  return (
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
          <dd>All three pages sign you in without it.</dd>
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
  )
}
