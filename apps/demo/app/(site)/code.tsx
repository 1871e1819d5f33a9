import type { HomeWords } from '@/lib/site-words/site-words'

const files = [
  {
    name: 'route',
    path: 'app/api/auth/[...auth]/route.ts',
    text: 'export const { GET, POST } = toRouteHandlers(auth)',
  },
  {
    name: 'form',
    path: 'app/login/page.tsx',
    text: `const start = await getSignInStart(auth, await searchParams)
return <LoginForm {...start} />`,
  },
  {
    name: 'guard',
    path: 'app/dashboard/page.tsx',
    text: 'const session = await requireSession(sessions)',
  },
] as const

/** The three places in an app that name the kit. */
export function Code({ words }: { words: HomeWords['code'] }) {
  return (
    <section aria-labelledby="code">
      <h2 id="code">{words.title}</h2>
      <p className="lead">{words.text}</p>
      <ol className="files">
        {files.map(({ name, path, text }) => (
          <li key={name}>
            <h3>{words[name]}</h3>
            <figure dir="ltr" translate="no">
              <figcaption>{path}</figcaption>
              <pre>
                <code>{text}</code>
              </pre>
            </figure>
          </li>
        ))}
      </ol>
    </section>
  )
}
