// The one link of the product: inside the app it changes the page without a reload, everywhere it works without JavaScript.

import type { AnchorHTMLAttributes, ReactNode } from 'react'
import { Link } from 'react-router'

export interface AnchorProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  href: string
  /** Leaves the app's router: downloads, feeds and whatever the server answers by itself. */
  document?: boolean
  children?: ReactNode
}

export function Anchor({ href, document, children, ...rest }: AnchorProps) {
  const inApp = href.startsWith('/') && !href.startsWith('//')
  if (inApp && !document && rest.download === undefined) {
    return (
      <Link to={href} {...rest}>
        {children}
      </Link>
    )
  }
  return (
    <a href={href} {...rest}>
      {children}
    </a>
  )
}
