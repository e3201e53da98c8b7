// Which tablets and projectors may be in the hall, and the end of each.
import { Form } from 'react-router'
import { timeInTokyo, useT } from '#kernel/i18n'
import { Button, EmptyState, Table } from '#kernel/ui'
import type { Device } from '../../devices.server.ts'

export function DeviceList({ devices }: { devices: Device[] }) {
  const t = useT()
  return (
    <Table
      caption={t('workshop.stage.devices.list')}
      columns={[
        { key: 'label', label: t('workshop.stage.devices.label'), heading: true },
        { key: 'kind', label: t('workshop.stage.devices.kind') },
        { key: 'made', label: t('workshop.stage.devices.madeAt') },
        { key: 'step', label: t('workshop.stage.devices.revoke'), quiet: true },
      ]}
      rows={devices.map((device) => ({
        key: device.id,
        cells: {
          label: device.label,
          kind: t(`workshop.stage.devices.kinds.${device.kind}`),
          made: t('workshop.stage.devices.madeBy', {
            time: timeInTokyo(new Date(device.madeAt)),
            by: device.madeBy,
          }),
          step: device.isRevoked ? t('workshop.stage.devices.revoked') : <Revoke id={device.id} />,
        },
      }))}
      empty={<EmptyState title={t('workshop.stage.devices.none')} />}
    />
  )
}

function Revoke({ id }: { id: string }) {
  const t = useT()
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="step" value="revoke" />
      <input type="hidden" name="device" value={id} />
      <Button look="outline" size="small">
        {t('workshop.stage.devices.revoke')}
      </Button>
    </Form>
  )
}
