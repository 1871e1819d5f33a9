import { getSignInStart } from '@doorpost/server/next'
import { auth } from '@/lib/auth'
import { inboxUrl } from '@/lib/demo'
import { readInbox } from '@/lib/inbox'
import { getLanguage } from '@/lib/locale'
import { getNonce } from '@/lib/nonce'
import { getSiteWords } from '@/lib/site-words/get-site-words'
import { getTheme } from '@/lib/theme'
import { Code } from './code'
import { Looks } from './looks'
import { More } from './more'
import { Stage } from './stage'
import { Tries } from './tries'
import { Ways } from './ways'
import './home.css'
import './home-sections.css'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Home({ searchParams }: Props) {
  const start = await getSignInStart(auth, await searchParams)
  const language = await getLanguage()
  const nonce = await getNonce()
  const words = await getSiteWords()
  const { home } = words
  return (
    <main className="home">
      <section className="hero">
        <h1>{home.heading}</h1>
        <p className="lead">{home.lead}</p>
        <Stage
          signIn={{ ...start, language, nonce }}
          mails={await readInbox(start.pending?.email)}
          inbox={inboxUrl()}
          words={home}
        />
      </section>
      <Looks words={words} language={language} nonce={nonce} current={await getTheme()} />
      <Code words={home.code} />
      <Ways words={home.ways} />
      <Tries words={home} />
      <More words={home.more} />
    </main>
  )
}
