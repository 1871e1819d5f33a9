import Link from 'next/link'
import { inboxUrl } from '@/lib/demo'
import { Tries } from './tries'
import './home.css'

const doors = [
  {
    path: '/login',
    title: 'The whole form',
    text: 'LoginForm: one component, in your colours and your language.',
  },
  {
    path: '/login/custom',
    title: 'Your own markup',
    text: 'The same sign-in built on the hooks, with none of the kit’s styles.',
  },
  {
    path: '/login/actions',
    title: 'Server Actions',
    text: 'LoginForm again, using Server Actions instead of routes.',
  },
]

export default function Home() {
  const inbox = inboxUrl()
  return (
    <main className="home">
      <section className="hero">
        <div>
          <h1>Sign-in that feels like part of your page.</h1>
          <p className="lead">
            Enter your email address and get one email with a code and a link. Either one signs you in. No password, no
            pop-up, no redirect to someone else’s page.
          </p>
          <p className="actions">
            <Link className="button" href="/login" prefetch={false}>
              Try it
            </Link>
            {inbox && (
              <a href={inbox} target="_blank" rel="noreferrer">
                Open the inbox
              </a>
            )}
          </p>
          <p className="note">
            {inbox
              ? 'Enter any address. This demo sends no real email; everything appears in the inbox.'
              : 'Enter your own address. This demo is connected to Scalekit and sends real email.'}
          </p>
        </div>
        <div className="letter" aria-hidden="true">
          <p>Your code</p>
          <p className="digits">
            <span>481</span> <span>516</span>
          </p>
          <p className="or">or open the link</p>
        </div>
      </section>

      <section aria-labelledby="doors">
        <h2 id="doors">Three pages, one sign-in</h2>
        <ul className="doors">
          {doors.map(({ path, title, text }) => (
            <li key={path}>
              <h3>
                <Link href={path} prefetch={false}>
                  {title}
                </Link>
              </h3>
              <p>{text}</p>
              <code>{path}</code>
            </li>
          ))}
        </ul>
      </section>

      <Tries />
    </main>
  )
}
