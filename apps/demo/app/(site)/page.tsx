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
    text: 'The same sign-in on the hooks: nothing of the kit’s look is left.',
  },
  {
    path: '/login/actions',
    title: 'Server Actions',
    text: 'LoginForm again, posting to actions in place of routes.',
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
            You type your email address and get one message with a code and a link. Either of them signs you in. No
            password, no pop-up, no page of somebody else.
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
              ? 'Enter any address: this demo mails nobody. What it would send is in the inbox.'
              : 'Enter your own address: this demo is connected to Scalekit and sends real mail.'}
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
