// The new device's way in: shown once, so it stands large and says so.
import { useT } from '#kernel/i18n'
import { Notice, Panel } from '#kernel/ui'
import type { NewDevice } from '../../device-forms.server.ts'
import { QrCode } from '../QrCode.tsx'
import styles from './Stage.module.css'

export function NewDevicePanel({ device }: { device: NewDevice }) {
  const t = useT()
  return (
    <Panel title={t('workshop.stage.devices.made', { label: device.label })}>
      <Notice kind="success" live>
        {t('workshop.stage.devices.once')}
      </Notice>
      <div className={styles.join}>
        <div className={styles.qr}>
          <QrCode
            drawing={device.qr}
            label={t('workshop.stage.devices.qr', { label: device.label })}
          />
        </div>
        <p className={styles.address}>{device.address}</p>
      </div>
    </Panel>
  )
}
