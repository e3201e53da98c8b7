// One person of the town hall: roles, a new password, the end.
import { data, Form } from 'react-router'
import { actor, settings, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { todayInTokyo, useT } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { Button, DescriptionList, ErrorSummary, Notice, PageHead, Panel, Stack } from '#kernel/ui'
import { changeFromForm, passwordLink, staffDesk } from '../staff-desk.server.ts'
import { useDay } from '../ui/days.ts'
import { PasswordLink } from '../ui/PasswordLink.tsx'
import { RoleFields } from '../ui/RoleFields.tsx'
import { Roles } from '../ui/StaffTable.tsx'
import type { Route } from './+types/staff-member.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const { people, sections } = await staffDesk(context.get(actor))
  const person = people.find(({ id }) => id === params.person)
  if (!person) refuse('not-found', 'kernel.tenancy.noSuchStaff')
  return { code: context.get(town).code, person, sections }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const changed = await changeFromForm(context.get(actor), params.person ?? '', request)
  if (!changed.ok) return data({ mistakes: changed.mistakes, done: undefined, link: null }, 422)
  const { done, token } = changed.value
  const { publicUrl } = context.get(settings)
  const link = token && passwordLink(request, publicUrl, context.get(town).code, token)
  return data({ mistakes: undefined, done, link }, { headers: { 'cache-control': 'no-store' } })
}

export default function StaffMemberPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, person, sections } = loaderData
  const words = formWords(t, actionData?.mistakes, 'role')
  const list = { label: t('directory.staff.title'), href: `/${code}/desk/staff` }
  return (
    <Stack gap="large">
      <title>{person.name}</title>
      <PageHead title={person.name} breadcrumb={[list, { label: person.name }]} />
      <Done done={actionData?.done} link={actionData?.link ?? null} />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      <Facts person={person} />
      {!person.endedAt && (
        <>
          <RolesForm person={person} sections={sections} words={words} />
          <SingleButton intent="link" />
          <SingleButton intent="end" />
        </>
      )}
    </Stack>
  )
}

type Loaded = Route.ComponentProps['loaderData']

function Done({ done, link }: { done: 'roles' | 'link' | 'end' | undefined; link: string | null }) {
  const t = useT()
  if (done === undefined) return null
  return (
    <Notice kind="success" live>
      {done === 'roles' && t('directory.staff.rolesSaved')}
      {done === 'end' && t('directory.staff.hasEnded')}
      {link && <PasswordLink link={link} />}
    </Notice>
  )
}

function Facts({ person }: Pick<Loaded, 'person'>) {
  const t = useT()
  const day = useDay()
  const dayOf = (moment: string) => day(todayInTokyo(new Date(moment)))
  const state = person.endedAt
    ? t('directory.staff.ended', { day: dayOf(person.endedAt) })
    : t('directory.staff.active')
  return (
    <Panel>
      <DescriptionList
        facts={[
          { term: t('kernel.tenancy.page.email'), value: person.email },
          { term: t('directory.staff.role'), value: <Roles roles={person.roles} /> },
          { term: t('directory.staff.state'), value: state },
          { term: t('directory.staff.since'), value: dayOf(person.since) },
        ]}
      />
    </Panel>
  )
}

type RolesFormProps = Pick<Loaded, 'person' | 'sections'> & { words: ReturnType<typeof formWords> }

function RolesForm({ person, sections, words }: RolesFormProps) {
  const t = useT()
  const scopes = person.grants.flatMap(({ scope }) => scope ?? [])
  return (
    <Panel title={t('directory.staff.rolesTitle')}>
      <Form method="post">
        <Stack gap="large">
          <input type="hidden" name="intent" value="roles" />
          <RoleFields
            sections={sections}
            role={words.typed('role', person.grants[0]?.role)}
            chosen={words.ticked('sections', scopes)}
            errorOf={words.errorOf}
          />
          <div>
            <Button>{t('directory.staff.saveRoles')}</Button>
          </div>
        </Stack>
      </Form>
    </Panel>
  )
}

const buttons = {
  link: { title: 'passwordTitle', hint: 'passwordHint', button: 'makeLink', look: 'outline' },
  end: { title: 'endTitle', hint: 'endHint', button: 'end', look: 'danger' },
} as const

function SingleButton({ intent }: { intent: keyof typeof buttons }) {
  const t = useT()
  const { title, hint, button, look } = buttons[intent]
  return (
    <Panel title={t(`directory.staff.${title}`)}>
      <Form method="post">
        <Stack>
          <p>{t(`directory.staff.${hint}`)}</p>
          <input type="hidden" name="intent" value={intent} />
          <div>
            <Button look={look}>{t(`directory.staff.${button}`)}</Button>
          </div>
        </Stack>
      </Form>
    </Panel>
  )
}
