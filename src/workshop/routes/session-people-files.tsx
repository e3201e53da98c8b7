// /desk/sessions/{session}/people/files: says what leaves the program before it does.
import { actor, town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { Button, Cluster, Notice, PageHead, Panel, Stack } from '#kernel/ui'
import { readRoster } from '../roster.server.ts'
import { sessionWords } from '../ui/session-words.ts'
import type { Route } from './+types/session-people-files.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { session, series, people } = await readRoster(context.get(actor), params.session)
  const { publicId, kind, number, title } = session
  const count = people.filter(({ name, cancelledAt }) => name !== '' && !cancelledAt).length
  const shown = { publicId, kind, number, title }
  return { code: context.get(town).code, session: shown, series: series.title, count }
}

const formats = ['pdf', 'xlsx', 'csv'] as const

export default function SessionPeopleFiles({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { code, session, series, count } = loaderData
  const roster = `/${code}/desk/sessions/${session.publicId}/people`
  return (
    <Stack gap="large">
      <title>{`${t('workshop.people.files.title')} | ${t('ui.productName')}`}</title>
      <PageHead
        title={t('workshop.people.files.title')}
        over={`${series} ${sessionWords(t, session)}`}
        breadcrumb={[
          { label: t('workshop.people.roster.title'), href: roster },
          { label: t('workshop.people.files.title') },
        ]}
      />
      <Notice kind="warning" title={t('workshop.people.files.warning', { count })}>
        {t('workshop.people.files.care')}
      </Notice>
      <Panel>
        {/* A plain form: the answer is a file, which the app's router cannot take. */}
        <form method="post" action={`${roster}/file`}>
          <Cluster>
            {formats.map((format) => (
              <Button
                key={format}
                name="format"
                value={format}
                look={format === 'pdf' ? 'solid' : 'outline'}
              >
                {t(`workshop.people.files.${format}`)}
              </Button>
            ))}
          </Cluster>
        </form>
      </Panel>
    </Stack>
  )
}
