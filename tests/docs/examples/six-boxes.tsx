// app/login/six-boxes.tsx
'use client'
import { useCodeStep, useOtpInput } from '@doorpost/react'

export function SixBoxes() {
  const step = useCodeStep()
  const otp = useOtpInput(step.otpOptions)
  const places = Array.from({ length: otp.length }, (_, place) => place)
  return (
    <div className="boxes">
      <input {...otp.getInputProps(step.getInputProps())} />
      {places.map((place) => (
        <span key={place} aria-hidden="true">
          {otp.value[place]}
        </span>
      ))}
    </div>
  )
}
