// What happens to plans: another lecturer, another day, shorter, cancelled, held. Each with its reason and day.
import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, DateField, Disclosure, Panel, Stack, TextArea, TextField } from '#kernel/ui'
import type { SessionFields as Fields } from '../schema.ts'
import type { PlanForm } from './plan-form.ts'
import { TimeFields } from './SessionFields.tsx'
import { WhenAndWhy } from './WhenAndWhy.tsx'

interface SessionChangesProps {
  session: Pick<Fields, 'state' | 'headcount' | 'startsAt' | 'endsAt'>
  form: (intent: string) => PlanForm
  /** The form that was sent and came back with mistakes. */
  sent: string | undefined
}

export function SessionChanges({ session, form, sent }: SessionChangesProps) {
  const t = useT()
  const isOpen = session.state === 'planned' || session.state === 'postponed'
  const change = (intent: Intent, fields?: ReactNode, isReasonNeeded?: boolean) => (
    <ChangeForm form={form(intent)} intent={intent} isOpen={sent === intent}>
      {fields}
      <WhenAndWhy form={form(intent)} isReasonNeeded={isReasonNeeded} />
    </ChangeForm>
  )
  return (
    <Panel title={t('workshop.series.change.title')}>
      <Stack gap="small">
        {isOpen && change('held', <HeldFields session={session} form={form('held')} />)}
        {isOpen && change('lecturer', <LecturerFields form={form('lecturer')} />)}
        {isOpen && change('move', <MoveFields form={form('move')} />)}
        {isOpen && change('time', <TimeFields form={form('time')} plan={session} />)}
        {isOpen && change('cancel', undefined, true)}
        {!isOpen && change('reopen')}
      </Stack>
    </Panel>
  )
}

type Intent = 'held' | 'lecturer' | 'move' | 'time' | 'cancel' | 'reopen'

interface ChangeFormProps {
  form: PlanForm
  intent: Intent
  isOpen: boolean
  children: ReactNode
}

function ChangeForm({ form, intent, isOpen, children }: ChangeFormProps) {
  const t = useT()
  return (
    <div id={`${form.intent}-main`}>
      <Disclosure summary={t(`workshop.series.change.${intent}`)} open={isOpen}>
        <Form method="post">
          <input type="hidden" name="intent" value={intent} />
          <Stack>
            {children}
            <div>
              <Button>{t(`workshop.series.change.${intent}`)}</Button>
            </div>
          </Stack>
        </Form>
      </Disclosure>
    </div>
  )
}

function HeldFields({ session, form }: Pick<SessionChangesProps, 'session'> & { form: PlanForm }) {
  const t = useT()
  const known = session.headcount === null ? '' : String(session.headcount)
  return (
    <TextField
      label={t('workshop.series.field.headcount')}
      hint={t('workshop.series.field.headcountHint')}
      {...form.control('headcount')}
      type="number"
      min={0}
      width="short"
      defaultValue={form.typed('headcount', known)}
    />
  )
}

function LecturerFields({ form }: { form: PlanForm }) {
  const t = useT()
  return (
    <>
      <TextField
        label={t('workshop.series.field.newLecturer')}
        hint={t('workshop.series.field.newLecturerHint')}
        {...form.control('lecturer')}
        required
        width="medium"
        defaultValue={form.typed('lecturer')}
      />
      <TextArea
        label={t('workshop.series.field.lecturerProfile')}
        {...form.control('lecturerProfile')}
        rows={3}
        defaultValue={form.typed('lecturerProfile')}
      />
    </>
  )
}

function MoveFields({ form }: { form: PlanForm }) {
  const t = useT()
  return (
    <DateField
      label={t('workshop.series.field.newDate')}
      hint={t('workshop.series.field.newDateHint')}
      {...form.control('date')}
      defaultValue={form.typed('date')}
    />
  )
}
