/** T21: a secret in a prerendered page. */
export default function HelpPage() {
  return <h1>{process.env.JWT_SECRET}</h1>
}
