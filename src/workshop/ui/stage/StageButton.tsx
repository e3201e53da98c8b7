// One press, one thing done: a form of its own, so that it works without a script too.
import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button, type ButtonProps } from '#kernel/ui'

interface StageButtonProps {
  intent: string
  /** Posted along: name → value. */
  fields?: Record<string, string | number>
  look?: ButtonProps['look']
  size?: ButtonProps['size']
  icon?: ButtonProps['icon']
  children: ReactNode
}

export function StageButton({ intent, fields = {}, children, ...look }: StageButtonProps) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...look}>{children}</Button>
    </Form>
  )
}
