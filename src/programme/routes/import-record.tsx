// /desk/import/:import: what came of an import, the text it was read from, and the way back.
import { actor, town, translator } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { mayAdminister } from '#kernel/tenancy'
import { LinkButton, Notice, PageHead, Panel, Stack, StatFigure, StatFigures } from '#kernel/ui'
import type { Route } from './+types/import-record.ts'
import { importRecordView } from './import-record-view.server.ts'
import styles from './Preview.module.css'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const who = context.get(actor)
  const view = await importRecordView(who, params.import, context.get(translator))
  const isDone = new URL(request.url).searchParams.get('done') === 'imported'
  return { code: context.get(town).code, view, isDone, mayUndo: mayAdminister(who) }
}

export default function ImportRecord({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { code, view, isDone, mayUndo } = loaderData
  const title = t('programme.importing.record.title', { name: view.fileName })
  const parent = { label: t('programme.importing.title'), href: `/${code}/desk/import` }
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead
        title={title}
        over={view.about}
        lead={t('programme.importing.begun', view.begun)}
        breadcrumb={[parent, { label: title }]}
        actions={
          mayUndo &&
          !view.isUndone && (
            <LinkButton look="outline" href={`/${code}/desk/import/${view.id}/undo`}>
              {t('programme.importing.record.undo')}
            </LinkButton>
          )
        }
      />
      {view.isUndone && <Notice>{t('programme.importing.record.isUndone')}</Notice>}
      {isDone && !view.isUndone && <Done code={code} programme={view.publicId} />}
      {view.counts && <Counts counts={view.counts} />}
      <SourceText view={view} />
    </Stack>
  )
}

function Done({ code, programme }: { code: string; programme: string | null }) {
  const t = useT()
  const query = programme ? `?programme=${programme}` : ''
  return (
    <Notice
      kind="success"
      live
      title={t('programme.importing.record.done')}
      actions={
        <>
          <LinkButton href={`/${code}/desk/programme${query}`}>
            {t('programme.importing.record.toProgramme')}
          </LinkButton>
          <LinkButton look="outline" href={`/${code}/desk/publish${query}`}>
            {t('programme.importing.record.toPublish')}
          </LinkButton>
        </>
      }
    >
      {t('programme.importing.record.doneHint')}
    </Notice>
  )
}

type View = Route.ComponentProps['loaderData']['view']

function Counts({ counts }: { counts: NonNullable<View['counts']> }) {
  const t = useT()
  const unit = t('programme.importing.finish.unit')
  return (
    <StatFigures>
      {(['new', 'changed', 'gone', 'same'] as const).map((kind) => (
        <StatFigure
          key={kind}
          label={t(`programme.importing.record.${kind}`)}
          value={counts[kind]}
          unit={unit}
        />
      ))}
    </StatFigures>
  )
}

function SourceText({ view }: { view: View }) {
  const t = useT()
  return (
    <>
      {view.unplaced.length > 0 && (
        <Panel title={t('programme.importing.record.unplaced')}>
          <ul className={styles.leftOut}>
            {view.unplaced.map(({ key, line, text }) => (
              <li key={key}>
                <span className={styles.lineNumber}>
                  {t('programme.importing.record.line', { line })}
                </span>{' '}
                <span lang="ja">{text}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={t('programme.importing.record.source')} id="source">
        <p>{t('programme.importing.record.sourceHint')}</p>
        <section
          className={styles.sourceText}
          aria-label={t('programme.importing.record.source')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard
          tabIndex={0}
        >
          <pre lang="ja">{view.source}</pre>
        </section>
      </Panel>
    </>
  )
}
