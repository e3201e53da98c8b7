// The list of drafts with its boxes, and the approval that goes with them.
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Button, Cluster, DateField, Icon, Notice, Panel, Stack, TextField } from '#kernel/ui'
import { DraftEntry, DraftFields } from './DraftEntry.tsx'
import styles from './PublishForm.module.css'
import type { PublishView } from './publish-view.server.ts'

interface PublishFormProps {
  code: string
  view: PublishView
  words: ReturnType<typeof formWords>
}

export function PublishForm({ code, view, words }: PublishFormProps) {
  const t = useT()
  const { own, groups, counts } = view
  const chosen = words.ticked(
    'initiatives',
    groups.map(({ id }) => id),
  )
  return (
    <Form method="post" action={`?programme=${view.choice.current}`}>
      <input type="hidden" name="seen" value={view.seen} />
      <Stack gap="large">
        <p className={styles.counts}>{t('programme.publishing.publish.counts', counts)}</p>
        {!view.mayPublish && <Notice>{whoPublishes(view, t)}</Notice>}
        {own.length > 0 && (
          <Panel title={t('programme.publishing.publish.ownTitle')}>
            <p className={styles.hint}>{t('programme.publishing.publish.ownHint')}</p>
            <DraftFields fields={own} />
          </Panel>
        )}
        {groups.length > 0 && (
          <fieldset className={styles.groups} id="initiatives">
            <legend className={styles.legend}>
              {t('programme.publishing.publish.initiatives')}
            </legend>
            {words.errorOf('initiatives') && (
              <p className={styles.error}>
                <Icon name="error" /> {t('ui.errorMark')} {words.errorOf('initiatives')}
              </p>
            )}
            {groups.map((group) => (
              <DraftGroup
                key={group.id}
                group={group}
                isChosen={chosen.includes(group.id)}
                mayChoose={view.mayPublish}
                undoHref={(batch) => undoHref(code, view.choice.current, batch)}
              />
            ))}
          </fieldset>
        )}
        {view.mayPublish && <Approval words={words} />}
      </Stack>
    </Form>
  )
}

function whoPublishes({ history }: PublishView, t: ReturnType<typeof useT>) {
  const name = history[0]?.by
  const who = t('programme.publishing.publish.notYours')
  return name ? `${who} ${t('programme.publishing.publish.lastBy', { name })}` : who
}

function undoHref(code: string, programme: string, batch: string) {
  const query = new URLSearchParams({ programme, batch, back: 'publish' })
  return `/${code}/desk/publish/undo?${query}`
}

interface DraftGroupProps {
  group: PublishView['groups'][number]
  isChosen: boolean
  mayChoose: boolean
  undoHref: (batch: string) => string
}

function DraftGroup({ group, isChosen, mayChoose, undoHref }: DraftGroupProps) {
  const t = useT()
  const { id, title, entries } = group
  return (
    <section className={styles.group} aria-labelledby={`title-${id}`}>
      <div className={styles.head}>
        {mayChoose && (
          <input
            className={styles.box}
            type="checkbox"
            name="initiatives"
            value={id}
            id={`choose-${id}`}
            defaultChecked={isChosen}
          />
        )}
        <h2 className={styles.title} id={`title-${id}`}>
          <label htmlFor={mayChoose ? `choose-${id}` : undefined} lang="ja">
            {title}
          </label>
        </h2>
        <span className={styles.count}>
          {t('programme.publishing.publish.entries', { count: entries.length })}
        </span>
      </div>
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <DraftEntry
            key={entry.id}
            entry={entry}
            undoHref={entry.batch ? undoHref(entry.batch) : undefined}
          />
        ))}
      </ul>
    </section>
  )
}

function Approval({ words }: Pick<PublishFormProps, 'words'>) {
  const t = useT()
  return (
    <Panel title={t('programme.publishing.publish.approvalTitle')}>
      <Stack>
        <DateField
          label={t('programme.publishing.publish.approvedOn')}
          name="approvedOn"
          defaultValue={words.typed('approvedOn')}
          error={words.errorOf('approvedOn')}
        />
        <TextField
          label={t('programme.publishing.publish.documentNumber')}
          name="documentNumber"
          width="medium"
          hint={t('programme.publishing.publish.documentNumberHint')}
          defaultValue={words.typed('documentNumber')}
          error={words.errorOf('documentNumber')}
        />
        <Cluster>
          <Button name="step" value="check">
            {t('programme.publishing.publish.toConfirm')}
          </Button>
        </Cluster>
      </Stack>
    </Panel>
  )
}
