import Link from 'next/link'
import type { HomeWords } from '@/lib/site-words/site-words'

const pages = [
  ['form', '/login'],
  ['brand', '/login/console'],
  ['own', '/login/custom'],
  ['actions', '/login/actions'],
] as const

/** Every sign-in page. */
export function Ways({ words }: { words: HomeWords['ways'] }) {
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{words.title}</h2>
      <ul className="ways grid">
        {pages.map(([name, path]) => (
          <li key={name}>
            <h3>
              <Link href={path} prefetch={false}>
                {words[name].title}
              </Link>
            </h3>
            <p>{words[name].text}</p>
            <code dir="ltr">{path}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}
