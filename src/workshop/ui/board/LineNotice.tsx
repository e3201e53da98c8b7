// Says plainly whether the board is connected, and who else is at it.
import { useT } from '#kernel/i18n'
import { Icon } from '#kernel/ui'
import styles from './LineNotice.module.css'
import { useSitting, useTold } from './use-sitting.ts'

export function LineNotice() {
  const t = useT()
  const { source } = useSitting().store
  useTold('line')
  const isWell = source.state === 'online'
  return (
    <div className={styles.line}>
      <p className={styles.state} data-state={source.state} role="status">
        <Icon name={isWell ? 'success' : source.state === 'connecting' ? 'info' : 'warning'} />
        {t(`workshop.board.line.${source.state}`)}
        {isWell && !source.mayWrite && (
          <span className={styles.readOnly}>{t('workshop.board.readOnly')}</span>
        )}
      </p>
      <Editors />
    </div>
  )
}

function Editors() {
  const t = useT()
  const { source } = useSitting().store
  if (source.editors.length === 0) return null
  return (
    <ul className={styles.editors} aria-label={t('workshop.board.editors')}>
      {source.editors.map(({ key, name, colour }) => (
        <li key={key} className={styles.editor} data-person={colour}>
          {name}
        </li>
      ))}
    </ul>
  )
}
