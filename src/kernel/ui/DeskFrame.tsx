// The frame of the staff's desk: the month's work at the side, what waits for publishing always in sight.

import type { ReactNode } from 'react'
import { useT } from '#kernel/i18n'
import { Anchor } from './Anchor.tsx'
import styles from './DeskFrame.module.css'
import { Icon } from './Icon.tsx'
import { Mark } from './Mark.tsx'
import type { FrameLink } from './PageFrame.tsx'
import { SkipLink } from './SkipLink.tsx'
import { StateShape } from './StateMark.tsx'

export interface DeskLink extends FrameLink {
  /** A number beside the word, e.g. drafts that wait. */
  badge?: number
}

export interface DeskFrameProps {
  townName: string
  homeHref: string
  /** Public address of the same town. */
  publicHref: string
  /** Groups are divided by a line: the month's work first, the settings after it. */
  nav: DeskLink[][]
  /** Where the manual treats the page that is shown. */
  help: FrameLink
  userName: string
  userRole: string
  /** Where the sign-out form posts to. */
  signOutAction: string
  drafts: { count: number; href: string }
  children: ReactNode
}

export function DeskFrame({ nav, children, ...props }: DeskFrameProps) {
  const t = useT()
  return (
    <div className={styles.desk}>
      <SkipLink />
      <TopBar {...props} />
      <details className={styles.fold}>
        <summary className={styles.summary}>
          <Icon name="menu" />
          {t('ui.menu')}
          <Icon name="chevron" />
        </summary>
        <Navigation nav={nav} />
        <div className={styles.person}>
          <Person {...props} />
        </div>
      </details>
      <div className={styles.columns}>
        <div className={styles.side}>
          <Navigation nav={nav} />
        </div>
        <main className={styles.main} id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  )
}

type Head = Omit<DeskFrameProps, 'nav' | 'children'>

function TopBar(props: Head) {
  const t = useT()
  const { drafts, help } = props
  return (
    <header className={styles.top}>
      <Anchor className={styles.brand} href={props.homeHref}>
        <Mark />
        <span>{props.townName}</span>
      </Anchor>
      <div className={styles.tools}>
        {drafts.count > 0 && (
          <Anchor className={styles.drafts} href={drafts.href}>
            <StateShape kind="draft" />
            {t('ui.drafts', { count: drafts.count })}
          </Anchor>
        )}
        <Anchor className={styles.help} href={help.href}>
          <Icon name="info" />
          {help.label}
        </Anchor>
        <div className={styles.wideOnly}>
          <Person {...props} />
        </div>
      </div>
    </header>
  )
}

function Person(props: Head) {
  const t = useT()
  return (
    <>
      <Anchor href={props.publicHref} document>
        {t('ui.publicPage')}
      </Anchor>
      <span className={styles.user}>
        <Icon name="person" />
        {props.userName}
        <span className={styles.role}>{props.userRole}</span>
      </span>
      <form method="post" action={props.signOutAction}>
        <button type="submit" className={styles.signOut}>
          {t('ui.signOut')}
        </button>
      </form>
    </>
  )
}

function Navigation({ nav }: { nav: DeskLink[][] }) {
  const t = useT()
  return (
    <nav className={styles.nav} aria-label={t('ui.deskNavigation')}>
      {nav.map((group) => (
        <ul key={group[0]?.href} className={styles.group}>
          {group.map((link) => (
            <li key={link.href}>
              <Anchor href={link.href} aria-current={link.current ? 'page' : undefined}>
                <span>{link.label}</span>
                {link.badge ? <span className={styles.badge}>{link.badge}</span> : null}
              </Anchor>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  )
}
