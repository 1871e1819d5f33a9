import { LinkConfirm, LoginForm, type LoginFormProps } from '@doorpost/react'
import type { Copy } from '@doorpost/react/headless'
import { SignInProvider } from '@doorpost/react/headless'
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useBranding } from '../brand/brand-context'
import { captcha } from './captcha'
import { createStage, linkOf, type Stage } from './create-stage'
import { defaultArgs, type StageArgs, withinBounds } from './stage-args'
import { registerStage } from './stage-in'
import { typeInto } from './type-into'

interface SignInStageProps extends Partial<StageArgs> {
  readonly copy: Copy
  /** Parts to show instead of the whole form. */
  readonly children?: ReactNode
  /** Props for the whole form. */
  readonly form?: LoginFormProps
}

type RunProps = Omit<SignInStageProps, keyof StageArgs> & { readonly args: StageArgs }

/** Does what the visitor has done, once; then only the clock moves, and only on. */
function usePlay(stage: Stage, args: StageArgs, column: RefObject<HTMLElement | null>) {
  const { visitor, secondsPassed } = args
  const first = useRef(visitor)
  const passed = useRef(0)
  const played = useRef<Promise<void>>(undefined)

  useEffect(() => {
    const play = async () => {
      for (const action of first.current) {
        if (action !== 'confirm the link') await stage.act(action)
        else column.current?.querySelector<HTMLElement>('[data-part="confirm-link"]')?.click()
      }
    }
    played.current ??= play()
  }, [stage, column])

  useEffect(() => {
    void played.current?.then(() => {
      stage.clock.advance(secondsPassed - passed.current)
      passed.current = secondsPassed
    })
  }, [stage, secondsPassed])
}

function Page({ args, stage, copy, form }: RunProps & { readonly stage: Stage }) {
  const { client, clock, navigate, store } = stage
  const branding = useBranding()
  // Colours come as tokens from around: a property of the form would win over dark.
  const brand = branding && { name: branding.brand.name || undefined, logo: branding.logo }
  if (args.start === 'link opened')
    return (
      <LinkConfirm
        elements={form?.elements}
        client={client}
        copy={copy}
        {...(brand && { brand })}
        link={linkOf(args)}
        navigate={navigate}
        now={clock.now}
      />
    )
  return <LoginForm slots={{ challenge: captcha }} {...(brand && { brand })} {...form} store={store} copy={copy} />
}

function Run(props: RunProps) {
  const { args, copy, children } = props
  const [stage] = useState(() => createStage(args))
  const column = useRef<HTMLDivElement>(null)
  const { typed } = args
  usePlay(stage, args, column)

  useLayoutEffect(() => {
    if (column.current) registerStage(column.current, stage)
  }, [stage])

  useEffect(() => {
    const field = column.current?.querySelector<HTMLInputElement>('input[autocomplete="one-time-code"]')
    if (field && typed) typeInto(field, typed)
  }, [typed])

  return (
    <div ref={column} data-stage="">
      {children ? (
        <SignInProvider store={stage.store} copy={copy}>
          <div className="dp">{children}</div>
        </SignInProvider>
      ) : (
        <Page {...props} stage={stage} />
      )}
    </div>
  )
}

/** A sign-in in the state that its arguments lead to. Other arguments set the stage again; only the clock moves on. */
export function SignInStage({ copy, children, form, ...given }: SignInStageProps): ReactNode {
  const args = withinBounds({ ...defaultArgs, ...given })
  const { secondsPassed: _, ...rest } = args
  return (
    <Run key={JSON.stringify(rest)} args={args} copy={copy} {...(form && { form })}>
      {children}
    </Run>
  )
}
