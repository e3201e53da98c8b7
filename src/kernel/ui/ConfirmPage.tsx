// Asks once more before something is lost. A page, not a pop-up: it works without JavaScript and can be read in peace.

import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button, LinkButton } from './Button.tsx'
import styles from './ConfirmPage.module.css'
import { Notice } from './Notice.tsx'
import { PageHead } from './PageHead.tsx'

export interface ConfirmPageProps {
  title: ReactNode
  /** One sentence: what happens when the button is pressed, and what does not. */
  warning: ReactNode
  /** What is concerned, shown in full; may hold fields such as a reason. */
  children?: ReactNode
  /** Posted along: name → value. */
  hidden?: Record<string, string>
  action?: string
  confirmLabel: string
  cancelLabel: string
  cancelHref: string
  /** The button is red only where something is really lost. */
  danger?: boolean
}

export function ConfirmPage(props: ConfirmPageProps) {
  const { title, warning, children, hidden = {}, action, danger } = props
  return (
    <div className={styles.page}>
      <PageHead title={title} />
      <Form method="post" action={action} className={styles.form}>
        <Notice kind={danger ? 'warning' : 'info'}>{warning}</Notice>
        {children}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className={styles.buttons}>
          <Button look={danger ? 'danger' : 'solid'}>{props.confirmLabel}</Button>
          <LinkButton look="text" href={props.cancelHref}>
            {props.cancelLabel}
          </LinkButton>
        </div>
      </Form>
    </div>
  )
}
