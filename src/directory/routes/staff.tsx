// Who may come in at this town's desk.
import { data, Form } from 'react-router'
import { actor, settings, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Button, ErrorSummary, Notice, PageHead, Panel, Stack, TextField } from '#kernel/ui'
import { addFromForm, passwordLink, staffDesk } from '../staff-desk.server.ts'
import { PasswordLink } from '../ui/PasswordLink.tsx'
import { RoleFields } from '../ui/RoleFields.tsx'
import { StaffTable } from '../ui/StaffTable.tsx'
import type { Unit } from '../unit.ts'
import type { Route } from './+types/staff.ts'

export async function loader({ context }: Route.LoaderArgs) {
  return { code: context.get(town).code, ...(await staffDesk(context.get(actor))) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const added = await addFromForm(context.get(actor), request)
  if (!added.ok) return data({ mistakes: added.mistakes, added: undefined }, 422)
  const { passwordToken: token, name, isNewAccount } = added.value
  const { publicUrl } = context.get(settings)
  const link = token && passwordLink(request, publicUrl, context.get(town).code, token)
  const told = { name, link, isNewAccount }
  return data({ mistakes: undefined, added: told }, { headers: { 'cache-control': 'no-store' } })
}

export default function StaffPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, people, sections } = loaderData
  const base = `/${code}/desk/staff`
  const active = people.filter((person) => !person.endedAt)
  const ended = people.filter((person) => person.endedAt)
  const added = actionData?.added
  return (
    <Stack gap="large">
      <title>{t('directory.staff.title')}</title>
      <PageHead title={t('directory.staff.title')} lead={t('directory.staff.lead')} />
      {added && (
        <Notice kind="success" title={t('directory.staff.added', { name: added.name })} live>
          {added.link && <PasswordLink link={added.link} />}
          {!added.isNewAccount && <p>{t('directory.staff.accountWasThere')}</p>}
        </Notice>
      )}
      <StaffTable caption={t('directory.staff.caption')} people={active} base={base} />
      {ended.length > 0 && (
        <StaffTable caption={t('directory.staff.endedTitle')} people={ended} base={base} />
      )}
      <AddForm
        key={added?.name}
        sections={sections}
        words={formWords(t, actionData?.mistakes, 'name')}
      />
    </Stack>
  )
}

interface AddFormProps {
  sections: Unit[]
  words: ReturnType<typeof formWords>
}

function AddForm({ sections, words }: AddFormProps) {
  const t = useT()
  const { errors, errorOf, typed, ticked } = words
  return (
    <Panel title={t('directory.staff.addTitle')}>
      <Form method="post">
        <Stack gap="large">
          <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={errors} />
          <p>{t('directory.staff.addHint')}</p>
          <TextField
            label={t('kernel.tenancy.page.name')}
            name="name"
            width="medium"
            required
            autoComplete="off"
            defaultValue={typed('name')}
            error={errorOf('name')}
          />
          <TextField
            label={t('kernel.tenancy.page.email')}
            name="email"
            type="email"
            width="medium"
            required
            autoComplete="off"
            defaultValue={typed('email')}
            error={errorOf('email')}
          />
          <RoleFields
            sections={sections}
            role={typed('role', 'editor')}
            chosen={ticked('sections')}
            errorOf={errorOf}
          />
          <div>
            <Button>{t('directory.staff.add')}</Button>
          </div>
        </Stack>
      </Form>
    </Panel>
  )
}
