import type { HomeWords } from '@/lib/site-words/site-words'

const places = [
  ['storybook', 'npm run storybook'],
  ['docs', 'docs/'],
  ['source', 'apps/demo/'],
] as const

/** What comes with the repository. It has no address on the web, so these are commands and paths in it. */
export function More({ words }: { words: HomeWords['more'] }) {
  return (
    <section aria-labelledby="more">
      <h2 id="more">{words.title}</h2>
      <dl className="grid">
        {places.map(([name, place]) => (
          <div key={name}>
            <dt>{words[name]}</dt>
            <dd>
              <code dir="ltr" translate="no">
                {place}
              </code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
