// Documents that are being checked, and those that went in.
import { useT } from '#kernel/i18n'
import { Cluster, LinkButton, Pagination, Panel, Stack, Table, Tag } from '#kernel/ui'
import type { DraftInWords, ImportInWords, ImportPageView } from './import-page.server.ts'
import styles from './Preview.module.css'

export function DraftList({ code, drafts }: { code: string; drafts: DraftInWords[] }) {
  const t = useT()
  const title = t('programme.importing.drafts.title')
  const columns = [
    { key: 'file', label: t('programme.importing.drafts.file'), heading: true },
    { key: 'programme', label: t('programme.importing.drafts.forProgramme') },
    { key: 'by', label: t('programme.importing.drafts.by') },
    { key: 'actions', label: t('programme.importing.drafts.actions'), quiet: true },
  ]
  return (
    <Panel title={title}>
      <Table
        caption={title}
        captionHidden
        columns={columns}
        rows={drafts.map((draft) => ({ key: draft.id, cells: draftCells(code, draft, t) }))}
      />
    </Panel>
  )
}

function draftCells(code: string, draft: DraftInWords, t: ReturnType<typeof useT>) {
  const { id, fileName: name, about, begun, programme } = draft
  const href = `/${code}/desk/import/draft/${id}`
  return {
    file: <NamedFile name={name} about={about} />,
    programme: programme ?? t('programme.importing.drafts.newProgramme'),
    by: t('programme.importing.begun', begun),
    actions: (
      <Cluster gap="small">
        <LinkButton
          size="small"
          href={href}
          aria-label={t('programme.importing.drafts.goOn', { name })}
        >
          {t('programme.importing.drafts.go')}
        </LinkButton>
        <LinkButton
          size="small"
          look="text"
          href={`${href}/discard`}
          aria-label={t('programme.importing.drafts.discardOf', { name })}
        >
          {t('programme.importing.drafts.discard')}
        </LinkButton>
      </Cluster>
    ),
  }
}

function NamedFile({ name, about }: { name: string; about: string }) {
  return (
    <>
      <span lang="ja">{name}</span>
      <br />
      <small>{about}</small>
    </>
  )
}

export function PastImports({ code, view }: { code: string; view: ImportPageView }) {
  const t = useT()
  const title = t('programme.importing.past.title')
  const columns = [
    { key: 'file', label: t('programme.importing.past.file'), heading: true },
    { key: 'programme', label: t('programme.importing.past.programme') },
    { key: 'by', label: t('programme.importing.past.by') },
    { key: 'counts', label: t('programme.importing.past.counts') },
    { key: 'open', label: t('programme.importing.past.open'), quiet: true },
  ]
  return (
    <Panel title={title}>
      <Stack>
        {view.past.length === 0 ? (
          <p>{t('programme.importing.past.none')}</p>
        ) : (
          <Table
            caption={title}
            captionHidden
            columns={columns}
            rows={view.past.map((past) => ({ key: past.id, cells: pastCells(code, past, t) }))}
          />
        )}
        <Pagination
          page={view.page}
          pages={view.pages}
          hrefOf={(page) => `/${code}/desk/import?page=${page}`}
        />
      </Stack>
    </Panel>
  )
}

function pastCells(code: string, past: ImportInWords, t: ReturnType<typeof useT>) {
  const { id, fileName: name, about, begun, programme, counts, isUndone } = past
  return {
    file: <NamedFile name={name} about={about} />,
    programme: programme ?? '―',
    by: t('programme.importing.begun', begun),
    counts: (
      <>
        {isUndone && <Tag>{t('programme.importing.past.undone')}</Tag>}{' '}
        {counts
          ? t('programme.importing.past.countsOf', { ...counts })
          : t('programme.importing.past.countsUnknown')}
      </>
    ),
    open: (
      <span className={styles.oneLine}>
        <LinkButton
          look="text"
          size="small"
          href={`/${code}/desk/import/${id}`}
          aria-label={t('programme.importing.past.openOf', { name })}
        >
          {t('programme.importing.past.open')}
        </LinkButton>
      </span>
    ),
  }
}
