// /desk/programme/new: a new initiative; its activities are written afterwards, on the page of rows.
import { data, Form } from 'react-router'
import { actor, language, town, translator } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { allow, isEditor } from '#kernel/tenancy'
import { Button, Cluster, ErrorSummary, LinkButton, PageHead, Panel, Stack } from '#kernel/ui'
import { yearWords } from '../initiative-words.ts'
import type { Route } from './+types/initiative-new.ts'
import { deskProgramme } from './desk-programme.server.ts'
import { InitiativeFields } from './InitiativeFields.tsx'
import { makeInitiative } from './initiative-save.server.ts'
import { choicesFor } from './initiative-view.server.ts'
import { NoProgramme } from './NoProgramme.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const who = context.get(actor)
  allow(isEditor(who))
  const { code } = context.get(town)
  const found = await deskProgramme(who, request.url)
  if (!found) return { code, choices: null, programme: '' }
  const choices = await choicesFor(who, found.desk, null, context.get(translator))
  return { code, choices, programme: found.programme.publicId }
}

export async function action({ request, context }: Route.ActionArgs) {
  const where = { desk: `/${context.get(town).code}/desk`, language: context.get(language) }
  const answer = await makeInitiative(context.get(actor), request, where)
  return answer instanceof Response ? answer : data(answer, 422)
}

export default function NewInitiative({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, choices, programme } = loaderData
  const title = t('programme.desk.initiative.new')
  if (!choices) return <NoProgramme code={code} title={title} />
  const words = formWords(t, actionData)
  const rows = `/${code}/desk/programme?programme=${programme}`
  const saved = { fromYear: yearWords(choices.fiscalYear, t.language) }
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead
        title={title}
        lead={t('programme.desk.initiative.newLead')}
        breadcrumb={[{ label: t('programme.desk.sheet.title'), href: rows }, { label: title }]}
      />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      <Form method="post">
        <Panel>
          <Stack>
            <InitiativeFields choices={choices} words={words} saved={saved} />
            <Cluster>
              <Button>{t('programme.desk.initiative.make')}</Button>
              <LinkButton look="text" href={rows}>
                {t('programme.publishing.cancel')}
              </LinkButton>
            </Cluster>
          </Stack>
        </Panel>
      </Form>
    </Stack>
  )
}
