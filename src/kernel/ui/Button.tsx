// What can be pressed. One look for buttons and for links that act like one.

import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Anchor, type AnchorProps } from './Anchor.tsx'
import styles from './Button.module.css'
import { Icon } from './Icon.tsx'
import type { IconName } from './icon-paths.ts'

interface Look {
  look?: 'solid' | 'outline' | 'text' | 'danger'
  /** Small for rows of a table. */
  size?: 'normal' | 'small'
  icon?: IconName
  children: ReactNode
}

export type ButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>
export type LinkButtonProps = Look & Omit<AnchorProps, 'className'>

export function Button({ look, size, icon, children, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button type={type} className={classes(look, size)} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

export function LinkButton({ look, size, icon, children, ...rest }: LinkButtonProps) {
  return (
    <Anchor className={classes(look, size)} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Anchor>
  )
}

function classes(look: Look['look'] = 'solid', size: Look['size'] = 'normal') {
  return [styles.button, styles[look], styles[size]].join(' ')
}
