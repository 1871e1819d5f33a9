import { getLanguage } from '@/lib/locale'
import { Confirm } from './confirm'

/** Where a link goes in a browser that did not ask for it, if `link.binding` is `any-browser`. */
export default async function ConfirmPage() {
  return (
    <main className="door">
      <Confirm language={await getLanguage()} />
      <noscript>
        <p lang="en" dir="ltr">
          This page needs JavaScript. Go back to the browser where you asked for the link and enter the code from the
          same email, or <a href="/login">start again here</a>.
        </p>
      </noscript>
    </main>
  )
}
