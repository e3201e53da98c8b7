// The head of a preview: what the paper is, how much of it is placed, the steps, and the way back.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, Cluster, Disclosure, PageHead, Tabs } from '#kernel/ui'
import { ProgrammeSelect } from './ImportUpload.tsx'
import type { DraftView } from './import-draft-view.server.ts'
import styles from './Preview.module.css'
import { type DraftTab, previewHref } from './preview-links.ts'

interface PreviewHeadProps {
  code: string
  path: string
  view: DraftView
  title: string
}

export function PreviewHead({ code, path, view, title }: PreviewHeadProps) {
  const t = useT()
  const parent = { label: t('programme.importing.title'), href: `/${code}/desk/import` }
  const tabs: { key: DraftTab; count?: number }[] = [
    { key: 'pieces', count: view.counts.entries },
    { key: 'waiting', count: view.counts.waiting },
    ...(view.isNewer ? [{ key: 'newer' as const }] : []),
    { key: 'finish' },
  ]
  return (
    <>
      <PageHead
        title={title}
        over={view.about}
        lead={t('programme.importing.preview.kept')}
        breadcrumb={[parent, { label: title }]}
      />
      {view.programmes.length > 0 && <Aim view={view} />}
      <p className={styles.coverage}>
        {t('programme.importing.preview.coverage', { ...view.coverage })}
      </p>
      <Tabs
        label={t('programme.importing.preview.tabs')}
        tabs={tabs.map(({ key, count }) => ({
          href: previewHref(path, { view: key }),
          label: t(`programme.importing.preview.${key}`),
          count,
          current: view.body.tab === key,
        }))}
      />
    </>
  )
}

function Aim({ view }: { view: DraftView }) {
  const t = useT()
  const aimed = view.programmes.find(({ publicId }) => publicId === view.target)
  const summary = aimed
    ? t('programme.importing.upload.newerOf', { title: aimed.title })
    : t('programme.importing.upload.newProgramme')
  return (
    <Disclosure summary={summary}>
      <Form method="post">
        <Cluster align="end">
          <ProgrammeSelect programmes={view.programmes} chosen={view.target} />
          <Button look="outline" name="intent" value="aim">
            {t('programme.importing.preview.aimChange')}
          </Button>
        </Cluster>
      </Form>
    </Disclosure>
  )
}

/** What was just done, and the way back: in sight wherever one is on the page. */
export function PreviewTools({ view, said }: { view: DraftView; said: string | null }) {
  const t = useT()
  const chosen = 'chosen' in view.body ? view.body.chosen?.id : undefined
  const known = said !== null && t.has(`programme.importing.said.${said}`)
  return (
    <Form method="post" preventScrollReset className={styles.tools} id="said">
      <input type="hidden" name="piece" value={chosen ?? ''} />
      <Button look="outline" size="small" name="intent" value="undo" disabled={!view.canUndo}>
        {t('programme.importing.preview.undo')}
      </Button>
      <Button look="outline" size="small" name="intent" value="redo" disabled={!view.canRedo}>
        {t('programme.importing.preview.redo')}
      </Button>
      <span role="status">{known && t.byName(`programme.importing.said.${said}`)}</span>
    </Form>
  )
}
