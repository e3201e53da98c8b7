// How people join: the code to read out, the QR to hold up, the address to type.
import { useT } from '#kernel/i18n'
import { Panel } from '#kernel/ui'
import type { Join } from '../../join-address.server.ts'
import { QrCode } from '../QrCode.tsx'
import styles from './Stage.module.css'

export function JoinPanel({ join }: { join: Join }) {
  const t = useT()
  return (
    <Panel title={t('workshop.stage.join.title')} id="join">
      <div className={styles.join}>
        <div className={styles.qr}>
          <QrCode drawing={join.qr} label={t('workshop.stage.join.qr', { code: join.code })} />
        </div>
        <div className={styles.joinWords}>
          <p className={styles.codeLabel}>{t('workshop.stage.join.code')}</p>
          <p className={styles.code}>{join.code}</p>
          <p className={styles.address}>{join.spoken}</p>
        </div>
      </div>
    </Panel>
  )
}
