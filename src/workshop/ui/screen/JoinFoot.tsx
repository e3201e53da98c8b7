// How to join: over the whole wall before the start, at its foot all the evening.
import { formatNumber, useT } from '#kernel/i18n'
import type { Join } from '../../join-address.server.ts'
import type { HallNumbers } from '../../stage-news.ts'
import { QrCode } from '../QrCode.tsx'
import styles from './Screen.module.css'

export function BigJoin({ join, phones }: { join: Join; phones: number }) {
  const t = useT()
  return (
    <div className={styles.bigJoin}>
      <div className={styles.bigQr}>
        <QrCode drawing={join.qr} label={t('workshop.stage.join.qr', { code: join.code })} />
      </div>
      <div className={styles.bigWords}>
        <p>{t('workshop.stage.screen.scan')}</p>
        <p className={styles.address}>{join.spoken}</p>
        <p className={styles.codeLabel}>{t('workshop.stage.join.code')}</p>
        <p className={styles.bigCode}>{join.code}</p>
        <p className={styles.joined}>
          {t('workshop.stage.screen.joined', { count: formatNumber(phones) })}
        </p>
      </div>
    </div>
  )
}

interface JoinFootProps {
  join: Join
  counts: HallNumbers
  phones: number
  isClosed: boolean
}

export function JoinFoot({ join, counts, phones, isClosed }: JoinFootProps) {
  const t = useT()
  return (
    <footer className={styles.foot}>
      <div className={styles.qr}>
        <QrCode drawing={join.qr} label={t('workshop.stage.join.qr', { code: join.code })} />
      </div>
      <div className={styles.footWords}>
        <p className={styles.code}>
          <span className={styles.codeLabel}>{t('workshop.stage.join.code')}</span> {join.code}
        </p>
        <p className={styles.address}>{join.spoken}</p>
      </div>
      <dl className={styles.counts}>
        <div>
          <dt>{t('workshop.stage.counts.cards')}</dt>
          <dd>
            {formatNumber(counts.cards)}
            {t('workshop.stage.counts.sheets')}
          </dd>
        </div>
        {!isClosed && (
          <div>
            <dt>{t('workshop.stage.counts.phones')}</dt>
            <dd>
              {formatNumber(phones)}
              {t('workshop.stage.counts.devices')}
            </dd>
          </div>
        )}
      </dl>
    </footer>
  )
}
