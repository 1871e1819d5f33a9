import { getLanguage } from '@/lib/locale'
import { getSiteWords } from '@/lib/site-words/get-site-words'
import { Confirm } from './confirm'

/** Where a link goes in a browser that did not ask for it, if `link.binding` is `any-browser`. */
export default async function ConfirmPage() {
  const { needsScript } = await getSiteWords()
  return (
    <main className="door">
      <Confirm language={await getLanguage()} />
      <noscript>
        <p>
          {needsScript.text} <a href="/login">{needsScript.startAgain}</a>
        </p>
      </noscript>
    </main>
  )
}
