import Link from 'next/link'

export default function Home() {
  return (
    <main className="home">
      <h1>Sign-in that feels like part of your page.</h1>
      <p className="lead">
        You type your e-mail address and get one message with a code and a link. Either of them signs you in. No
        password, no pop-up, no page of somebody else.
      </p>
      <p className="actions">
        <Link className="button" href="/login">
          Try it
        </Link>
        <Link className="quiet" href="/dashboard" prefetch={false}>
          Open the protected page
        </Link>
      </p>
      <ol className="steps">
        <li>
          <h2>Ask</h2>
          <p>Enter any address. On this machine the mail goes to the emulator's inbox, not to anyone's mailbox.</p>
        </li>
        <li>
          <h2>Read</h2>
          <p>The message holds six digits and a link. Type the digits here, or open the link in another tab.</p>
        </li>
        <li>
          <h2>You're in</h2>
          <p>The tab that was waiting goes on by itself. Nothing secret ever reaches the page's scripts.</p>
        </li>
      </ol>
    </main>
  )
}
