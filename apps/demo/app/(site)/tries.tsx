import type { HomeWords } from '@/lib/site-words/site-words'

const accounts = [
  ['ada', 'ada@example.com'],
  ['mallory', 'mallory@example.com'],
  ['anyone', 'you@example.com'],
] as const

const experiments = ['tab', 'browser', 'wrong', 'reload', 'script'] as const

/** Accounts and things to try. */
export function Tries({ words: { visitors, tries } }: { words: Pick<HomeWords, 'visitors' | 'tries'> }) {
  return (
    <>
      <section aria-labelledby="visitors">
        <h2 id="visitors">{visitors.title}</h2>
        <dl className="grid">
          {accounts.map(([name, email]) => (
            <div key={name}>
              <dt translate="no">
                <bdi>{email}</bdi>
              </dt>
              <dd>{visitors[name]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="tries">
        <h2 id="tries">{tries.title}</h2>
        <dl className="grid">
          {experiments.map((name) => (
            <div key={name}>
              <dt>{tries[name].title}</dt>
              <dd>{tries[name].text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}
