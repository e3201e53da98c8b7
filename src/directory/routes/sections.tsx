// The town's sections and bodies as of a day.
import { data, Form, redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { type FormMistakes, formWords } from '#kernel/forms'
import { parseDate, useT } from '#kernel/i18n'
import { mayAdminister } from '#kernel/tenancy'
import { Button, Cluster, LinkButton, Notice, PageHead, Stack, Tabs, TextField } from '#kernel/ui'
import { addFromForm } from '../desk.server.ts'
import { today } from '../handle.server.ts'
import { listUnits } from '../operations.server.ts'
import type { UnitKind } from '../schema.ts'
import { AddUnitForm } from '../ui/AddUnitForm.tsx'
import { useDay } from '../ui/days.ts'
import { UnitTable } from '../ui/UnitTable.tsx'
import type { Route } from './+types/sections.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams
  const kind: UnitKind = query.get('kind') === 'body' ? 'body' : 'section'
  const typed = query.get('on') ?? ''
  const day = parseDate(typed)
  const asOf = day.ok ? day.value : today()
  const who = context.get(actor)
  const units = await listUnits(who, { asOf, kind })
  const wrongDay = typed !== '' && !day.ok ? { key: day.messageKey, details: day.details } : null
  const { code } = context.get(town)
  return {
    code,
    kind,
    units,
    asOf,
    typed,
    wrongDay,
    mayChange: mayAdminister(who),
    done: doneOf(query),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const added = await addFromForm(context.get(actor), request)
  if (!added.ok) return data(added.mistakes, 422)
  const query = new URLSearchParams({
    kind: String(added.values.kind),
    done: 'added',
    name: added.value.name,
  })
  throw redirect(`/${context.get(town).code}/desk/sections?${query}`)
}

/** What was just done, told once by the address. */
function doneOf(query: URLSearchParams) {
  const count = (name: string) => Number(query.get(name)) || 0
  const numbers = { added: count('new'), ended: count('ended'), same: count('same') }
  return { what: query.get('done') ?? '', name: query.get('name') ?? '', numbers }
}

export default function SectionsPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const day = useDay()
  const { code, kind, units, asOf, mayChange, done } = loaderData
  const base = `/${code}/desk/sections`
  const caption = t('directory.page.listed', { day: day(asOf), count: units.length })
  const tabs = (['section', 'body'] as const).map((one) => ({
    href: one === 'section' ? base : `${base}?kind=body`,
    label: t(`directory.kind.${one}`),
    current: one === kind,
  }))
  const mistakes: FormMistakes | undefined = actionData
  return (
    <Stack gap="large">
      <title>{t('directory.page.title')}</title>
      <PageHead
        title={t('directory.page.title')}
        lead={t('directory.page.lead')}
        actions={<HeadActions base={base} mayImport={mayChange} />}
      />
      <Done done={done} />
      <Tabs label={t('directory.page.tabs')} tabs={tabs} />
      <DayForm {...loaderData} />
      <UnitTable {...{ units, kind, caption, base, mayChange }} />
      {mayChange && (
        <AddUnitForm
          key={done.name}
          kind={kind}
          units={units}
          words={formWords(t, mistakes, 'name')}
        />
      )}
    </Stack>
  )
}

function HeadActions({ base, mayImport }: { base: string; mayImport: boolean }) {
  const t = useT()
  return (
    <Cluster gap="small">
      {mayImport && (
        <LinkButton look="outline" icon="upload" href={`${base}/import`}>
          {t('directory.page.import')}
        </LinkButton>
      )}
      <LinkButton look="text" href={`${base}/history`}>
        {t('directory.page.history')}
      </LinkButton>
    </Cluster>
  )
}

function Done({ done: { what, name, numbers } }: { done: ReturnType<typeof doneOf> }) {
  const t = useT()
  const words = {
    added: () => t('directory.page.added', { name }),
    changed: () => t('directory.page.changed'),
    undone: () => t('directory.page.undone'),
    imported: () => t('directory.page.imported', numbers),
  }
  const say = Object.hasOwn(words, what) ? words[what as keyof typeof words] : undefined
  return say ? (
    <Notice kind="success" live>
      {say()}
    </Notice>
  ) : null
}

type DayFormProps = Pick<Route.ComponentProps['loaderData'], 'kind' | 'typed' | 'wrongDay'>

function DayForm({ kind, typed, wrongDay }: DayFormProps) {
  const t = useT()
  return (
    <Form method="get">
      {kind === 'body' && <input type="hidden" name="kind" value="body" />}
      <Cluster align="end">
        <TextField
          label={t('directory.page.on')}
          hint={t('directory.page.onHint')}
          name="on"
          width="short"
          autoComplete="off"
          defaultValue={typed}
          error={wrongDay ? t.byName(wrongDay.key, wrongDay.details) : undefined}
        />
        <Button look="outline">{t('directory.page.onSubmit')}</Button>
      </Cluster>
    </Form>
  )
}
