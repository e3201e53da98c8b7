// Once more before the public sees it: which initiatives, how much, under which approval.
import { useT } from '#kernel/i18n'
import { Button, ConfirmPage, DescriptionList, Disclosure } from '#kernel/ui'
import { dayInWords } from '../difference-groups.ts'
import { Carried } from './Carried.tsx'
import { DraftEntry, DraftFields } from './DraftEntry.tsx'
import { typedIn } from './desk-form.ts'
import styles from './EntryHistory.module.css'
import type { PublishAnswer } from './publish-action.server.ts'
import type { PublishView } from './publish-view.server.ts'

/** More than these would bury the button. */
const fewGroups = 10

interface PublishConfirmProps {
  view: PublishView
  answer: Extract<PublishAnswer, { step: 'confirm' }>
}

export function PublishConfirm({ view, answer }: PublishConfirmProps) {
  const t = useT()
  const { values, approvedOn, chosen } = answer
  const groups = view.groups.filter(({ id }) => chosen.includes(id))
  const left = view.groups.length - groups.length
  const lines = groups.map(({ title, entries }) =>
    t('programme.publishing.publish.chosenOne', { title, count: entries.length }),
  )
  if (view.own.length > 0) lines.unshift(t('programme.publishing.publish.ownTitle'))
  const title = t('programme.publishing.publish.confirmTitle')
  const facts = [
    { term: t('programme.publishing.publish.what'), value: <Lines lines={lines} />, key: 'what' },
    {
      term: t('programme.publishing.publish.approvedOn'),
      value: approvedOn && dayInWords(approvedOn, t),
    },
    {
      term: t('programme.publishing.publish.documentNumber'),
      value: typedIn(values, 'documentNumber'),
    },
  ]
  return (
    <>
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <ConfirmPage
        title={title}
        warning={t('programme.publishing.publish.confirmWarning')}
        action={`?programme=${view.choice.current}`}
        hidden={{ step: 'publish' }}
        confirmLabel={t('programme.publishing.publish.confirm')}
        cancelLabel={t('programme.publishing.cancel')}
        cancelHref={`?programme=${view.choice.current}`}
      >
        <DescriptionList facts={facts} />
        <Disclosure
          open={groups.length <= fewGroups}
          summary={t('programme.publishing.publish.changes')}
        >
          {view.own.length > 0 && <DraftFields fields={view.own} />}
          {groups.map(({ id, title, entries }) => (
            <section key={id} aria-label={title}>
              <p lang="ja">
                <strong>{title}</strong>
              </p>
              <ul className={styles.entries}>
                {entries.map((entry) => (
                  <DraftEntry key={entry.id} entry={entry} />
                ))}
              </ul>
            </section>
          ))}
        </Disclosure>
        {left > 0 && <p>{t('programme.publishing.publish.left', { count: left })}</p>}
        <Carried values={values} without={['step']} />
        <p>
          <Button look="outline" name="back" value="1">
            {t('programme.publishing.backToForm')}
          </Button>
        </p>
      </ConfirmPage>
    </>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul lang="ja">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
