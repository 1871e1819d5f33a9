import { OtpInput } from '@doorpost/react'
import { type CSSProperties, useState } from 'react'

const look: CSSProperties = { gap: 0 }

/** The code field in a form that is all the app's: it needs no provider. */
export function SecondFactor({ check }: { check: (code: string) => boolean }) {
  const [result, setResult] = useState<'right' | 'wrong' | null>(null)
  return (
    <div className="app-card">
      <label htmlFor="factor">Code from your app</label>
      <OtpInput
        id="factor"
        length={8}
        style={look}
        aria-invalid={result === 'wrong'}
        aria-describedby="factor-result"
        onValueChange={() => setResult(null)}
        onComplete={(code) => setResult(check(code) ? 'right' : 'wrong')}
      />
      <p id="factor-result" role="status">
        {result === 'right' ? 'That is it.' : result === 'wrong' ? 'Not that one.' : ''}
      </p>
    </div>
  )
}
