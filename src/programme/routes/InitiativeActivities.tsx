// The activities under an initiative, each with its page, and the way to the rows where they are written.
import { useT } from '#kernel/i18n'
import { Anchor, LinkButton, Panel, StateMark, Tag } from '#kernel/ui'
import styles from './InitiativeForm.module.css'
import type { InitiativeView } from './initiative-view.server.ts'

export function InitiativeActivities({ view, desk }: { view: InitiativeView; desk: string }) {
  const t = useT()
  const query = `?programme=${view.choice.current}`
  return (
    <Panel
      title={t('programme.desk.initiative.activities')}
      actions={
        <LinkButton
          look="outline"
          size="small"
          href={`${desk}/programme${query}#title-${view.publicId}`}
        >
          {t('programme.desk.initiative.toRows')}
        </LinkButton>
      }
    >
      {view.activities.length === 0 ? (
        <p>{t('programme.desk.sheet.emptyBlock')}</p>
      ) : (
        <ul className={styles.lines}>
          {view.activities.map(({ publicId, text, label, state, isPublic, pictures }) => (
            <li key={publicId} className={styles.line}>
              <StateMark kind={state ?? 'other'} label={label} />
              <Anchor href={`${desk}/programme/activity/${publicId}${query}`} lang="ja">
                {text}
              </Anchor>
              {!isPublic && <Tag>{t('programme.desk.sheet.hiddenMark')}</Tag>}
              {pictures > 0 && (
                <span>{t('programme.desk.sheet.pictures', { count: pictures })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
