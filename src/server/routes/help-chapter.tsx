// One chapter of the manual, with its own contents and the way to the chapters beside it.
import { language, town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { LinkButton, PageHead } from '#kernel/ui'
import { type Chapter, headingsOf, listChapters } from '../manual/chapters.server.ts'
import { chapterHtml } from '../manual/html.server.ts'
import type { Route } from './+types/help-chapter.ts'
import styles from './Help.module.css'
import { ManualText, OnlyJapanese } from './ManualText.tsx'

export function loader({ context, params }: Route.LoaderArgs) {
  const chapters = listChapters()
  const at = chapters.findIndex(({ slug }) => slug === params.chapter)
  const chapter = chapters[at]
  if (!chapter) return refuse('not-found', 'server.help.noChapter')
  const { code, name } = context.get(town)
  return {
    name,
    help: `/${code}/desk/help`,
    title: chapter.title,
    lead: chapter.lead,
    headings: headingsOf(chapter),
    html: chapterHtml(chapter, { desk: `/${code}/desk`, isWhole: false }),
    previous: neighbour(chapters[at - 1]),
    next: neighbour(chapters[at + 1]),
    isJapanese: context.get(language) === 'ja',
  }
}

function neighbour(chapter: Chapter | undefined) {
  return chapter && { slug: chapter.slug, title: chapter.title }
}

export default function HelpChapter({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { name, help, title, lead, headings, html, previous, next, isJapanese } = loaderData
  return (
    <>
      <title>{`${title} | ${t('server.desk.help')} | ${name}`}</title>
      <PageHead
        title={<span lang="ja">{title}</span>}
        lead={<span lang="ja">{lead}</span>}
        breadcrumb={[{ label: t('server.desk.help'), href: help }, { label: title }]}
      />
      {!isJapanese && <OnlyJapanese />}
      {headings.length > 1 && (
        <nav className={styles.inside} aria-label={t('server.help.inside')} lang="ja">
          <ul>
            {headings.map(({ id, text }) => (
              <li key={id}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <ManualText html={html} />
      <nav className={styles.turn} aria-label={t('server.help.turn')} lang="ja">
        {previous ? (
          <LinkButton look="outline" icon="back" href={`${help}/${previous.slug}`}>
            {t('server.help.previous', { title: previous.title })}
          </LinkButton>
        ) : (
          <span />
        )}
        {next && (
          <LinkButton look="outline" icon="arrow" href={`${help}/${next.slug}`}>
            {t('server.help.next', { title: next.title })}
          </LinkButton>
        )}
      </nav>
    </>
  )
}
