// The frame of every public page: whose it is, where one is, how to change the language. No script needed.

import type { ReactNode } from 'react'
import { useT } from '#kernel/i18n'
import { Anchor } from './Anchor.tsx'
import { Mark } from './Mark.tsx'
import styles from './PageFrame.module.css'
import { SkipLink } from './SkipLink.tsx'

export interface FrameLink {
  href: string
  label: ReactNode
  current?: boolean
}

export interface PageFrameProps {
  townName: string
  homeHref: string
  nav: FrameLink[]
  /** About the site: accessibility, open data, staff entrance. */
  footerLinks: FrameLink[]
  /** The same page in the other language, e.g. { label: 'English', href: '?lang=en', lang: 'en' }. */
  language: { label: string; href: string; lang: string }
  /** Last line, e.g. the town's address or the software's name. */
  imprint?: ReactNode
  children: ReactNode
}

export function PageFrame({ townName, homeHref, nav, children, ...foot }: PageFrameProps) {
  const t = useT()
  return (
    <div className={styles.page}>
      <SkipLink />
      <header className={styles.header}>
        <div className={styles.bar}>
          <Anchor className={styles.brand} href={homeHref}>
            <Mark />
            <span className={styles.names}>
              <span className={styles.town}>{townName}</span>
              {townName !== t('ui.productName') && (
                <span className={styles.product}>{t('ui.productName')}</span>
              )}
            </span>
          </Anchor>
          {nav.length > 0 && (
            <nav className={styles.nav} aria-label={t('ui.mainNavigation')}>
              <Links links={nav} />
            </nav>
          )}
        </div>
      </header>
      <main className={styles.main} id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer {...foot} townName={townName} />
    </div>
  )
}

function Footer(props: Pick<PageFrameProps, 'townName' | 'footerLinks' | 'language' | 'imprint'>) {
  const t = useT()
  const { language } = props
  return (
    <footer className={styles.footer}>
      <div className={styles.foot}>
        <p className={styles.owner}>{props.townName}</p>
        <nav className={styles.footNav} aria-label={t('ui.footerNavigation')}>
          <Links links={props.footerLinks} />
          <a
            className={styles.language}
            href={language.href}
            hrefLang={language.lang}
            lang={language.lang}
          >
            {language.label}
          </a>
        </nav>
        {props.imprint && <p className={styles.imprint}>{props.imprint}</p>}
      </div>
    </footer>
  )
}

function Links({ links }: { links: FrameLink[] }) {
  return (
    <ul className={styles.links}>
      {links.map((link) => (
        <li key={link.href}>
          <Anchor href={link.href} aria-current={link.current ? 'page' : undefined}>
            {link.label}
          </Anchor>
        </li>
      ))}
    </ul>
  )
}
