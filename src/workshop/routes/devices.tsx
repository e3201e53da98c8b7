// Tablets on the tables and a projector without an account: made, shown as QR once, taken back.
import { data, Form } from 'react-router'
import { actor, settings, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Button, Cluster, ErrorSummary, Panel, RadioGroup, Stack, TextField } from '#kernel/ui'
import { deviceFromForm } from '../device-forms.server.ts'
import { listDevices } from '../devices.server.ts'
import { readSession } from '../sessions.server.ts'
import { SessionTabs } from '../ui/SessionTabs.tsx'
import { DeviceList } from '../ui/stage/DeviceList.tsx'
import { NewDevicePanel } from '../ui/stage/NewDevicePanel.tsx'
import type { Route } from './+types/devices.ts'

/** The key in it is shown once. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, params }: Route.LoaderArgs) {
  const who = context.get(actor)
  const session = await readSession(who, params.session)
  const devices = await listDevices(who, session.id)
  return { code: context.get(town).code, session, devices }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const who = context.get(actor)
  const { id } = await readSession(who, params.session)
  const place = { actor: who, session: id, settings: context.get(settings) }
  const done = await deviceFromForm(place, request)
  if (!done.ok) return data({ mistakes: done.mistakes, made: null }, 422)
  return data({ mistakes: undefined, made: done.value })
}

export default function DevicesPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, session, devices } = loaderData
  const words = formWords(t, actionData?.mistakes, 'label')
  const tablets = devices.filter(({ kind }) => kind === 'tablet').length
  return (
    <Stack gap="large">
      <title>{t('workshop.stage.devices.title')}</title>
      <SessionTabs
        town={code}
        session={session}
        current="stage"
        lead={t('workshop.stage.devices.lead')}
      />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      {actionData?.made && <NewDevicePanel device={actionData.made} />}
      <Panel title={t('workshop.stage.devices.add')}>
        <Form method="post" key={devices.length}>
          <input type="hidden" name="step" value="add" />
          <Stack>
            <RadioGroup
              label={t('workshop.stage.devices.kind')}
              name="kind"
              inline
              defaultValue="tablet"
              options={(['tablet', 'projector'] as const).map((value) => ({
                value,
                label: t(`workshop.stage.devices.kinds.${value}`),
              }))}
            />
            <Cluster align="end">
              <TextField
                label={t('workshop.stage.devices.label')}
                name="label"
                width="medium"
                required
                maxLength={40}
                autoComplete="off"
                defaultValue={words.typed(
                  'label',
                  t('workshop.stage.moderation.table', { table: tablets + 1 }),
                )}
                error={words.errorOf('label')}
              />
              <Button>{t('workshop.stage.devices.make')}</Button>
            </Cluster>
          </Stack>
        </Form>
      </Panel>
      <DeviceList devices={devices} />
    </Stack>
  )
}
