/** Behind the proxy, yet the same for everyone: built once. */
export default function HelpPage() {
  return <h1>Help</h1>
}
