// Heads every desk page of one session: where one is, and its other pages one click away.
import type { ReactNode } from 'react'
import { useT } from '#kernel/i18n'
import { PageHead, Tabs } from '#kernel/ui'
import type { SessionKind } from '../schema.ts'
import { sessionWords } from './session-words.ts'

/** The pages of a session, in the order of an evening; a page joins this list together with its route. */
const pages = {
  plan: '',
  stage: '/stage',
  board: '/board',
  results: '/results',
  choices: '/choices',
  moderation: '/moderation',
  cards: '/cards',
  photos: '/photos',
  book: '/book',
} as const

export type SessionPage = keyof typeof pages

export interface SessionHead {
  publicId: string
  title: string
  kind: SessionKind
  number: number
  seriesTitle: string
  seriesPublicId: string
}

interface SessionTabsProps {
  /** The town's code. */
  town: string
  session: SessionHead
  current: SessionPage
  actions?: ReactNode
  marks?: ReactNode
  lead?: ReactNode
}

export function SessionTabs({ town, session, current, ...head }: SessionTabsProps) {
  const t = useT()
  const desk = `/${town}/desk`
  const name = sessionWords(t, session)
  return (
    <>
      <PageHead
        title={name}
        over={session.seriesTitle}
        breadcrumb={[
          { label: t('workshop.series.list.title'), href: `${desk}/workshops` },
          { label: session.seriesTitle, href: `${desk}/workshops/${session.seriesPublicId}` },
          { label: name },
        ]}
        {...head}
      />
      <Tabs
        label={t('workshop.series.tabs.label')}
        tabs={(Object.keys(pages) as SessionPage[]).map((page) => ({
          href: `${desk}/sessions/${session.publicId}${pages[page]}`,
          label: t(`workshop.series.tabs.${page}`),
          current: page === current,
        }))}
      />
    </>
  )
}
