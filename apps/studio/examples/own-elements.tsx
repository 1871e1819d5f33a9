import { LoginForm, type LoginFormProps } from '@doorpost/react'
import { Button, Input, Link } from '../build/design-system'

export const elements = {
  button: <Button variant="primary" />,
  quietButton: <Button variant="ghost" />,
  input: <Input />,
  link: <Link />,
}

/** The whole form on the elements of a design system. It can be a server component as well. */
export const LoginPage = (props: LoginFormProps) => <LoginForm {...props} elements={elements} />
