// /desk/sessions/{session}/people/attendance: who was there beside who lives in the town, and who was not.
import { actor, town } from '#kernel/context'
import { formatEdtf, useT } from '#kernel/i18n'
import { Anchor, DescriptionList, EmptyState, Notice, Panel, Stack } from '#kernel/ui'
import { attendanceSummary } from '../attendance.server.ts'
import type { Groups } from '../presence.ts'
import { readSession } from '../sessions.server.ts'
import { ageWords, areaWords, roleWords, shownWords } from '../ui/people-words.ts'
import { SessionTabs } from '../ui/SessionTabs.tsx'
import type { Route } from './+types/session-attendance.ts'
import { GroupTable } from './GroupTable.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const who = context.get(actor)
  const session = await readSession(who, params.session)
  const summary = await attendanceSummary(who, session.id)
  return { code: context.get(town).code, session, summary }
}

type Summary = Route.ComponentProps['loaderData']['summary']

export default function SessionAttendance({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { code, session, summary } = loaderData
  const desk = `/${code}/desk`
  return (
    <Stack gap="large">
      <title>{`${t('workshop.people.presence.title')} | ${t('ui.productName')}`}</title>
      <SessionTabs
        town={code}
        session={session}
        current="people"
        lead={t('workshop.people.presence.lead')}
      />
      {summary.people === 0 && (
        <EmptyState title={t('workshop.people.presence.none')}>
          {t('workshop.people.presence.noneHint')}
        </EmptyState>
      )}
      {summary.people > 0 && <Whole summary={summary} />}
      {summary.isCheckedIn && (
        <>
          <GroupPanel
            title={t('workshop.people.presence.ages')}
            groups={summary.ages}
            nameOf={(key) => ageWords(t, key)}
            hasPopulation={summary.surveyedOn !== null}
          />
          {summary.areas.rows.length > 0 && (
            <GroupPanel
              title={t('workshop.people.presence.areas')}
              groups={summary.areas}
              nameOf={(key) => areaWords(t, key)}
              hasPopulation
            />
          )}
        </>
      )}
      <Notice>
        {summary.surveyedOn
          ? t('workshop.people.presence.source', {
              day: formatEdtf(summary.surveyedOn, t.language),
            })
          : t('workshop.people.presence.noPopulation')}{' '}
        <Anchor href={`${desk}/workshops/population`}>
          {t('workshop.people.presence.toPopulation')}
        </Anchor>
      </Notice>
    </Stack>
  )
}

function Whole({ summary }: { summary: Summary }) {
  const t = useT()
  const roles = summary.roles.map(({ role, people }) => {
    return t('workshop.people.presence.ofRole', { role: roleWords(t, role), count: people })
  })
  const times = summary.times
    .filter(({ people }) => people !== 0)
    .map(({ sessions, people }) =>
      t('workshop.people.presence.ofTimes', { sessions, people: shownWords(t, people) }),
    )
  const between = t('workshop.people.roster.between')
  return (
    <Panel title={t('workshop.people.presence.whole')}>
      <DescriptionList
        facts={[
          {
            term: t('workshop.people.roster.came'),
            value: t('workshop.people.count', { count: summary.people }),
          },
          { term: t('workshop.people.presence.roles'), value: roles.join(between) },
          { term: t('workshop.people.presence.times'), value: times.join(between) },
        ]}
      />
    </Panel>
  )
}

function GroupPanel({
  title,
  groups,
  nameOf,
  hasPopulation,
}: {
  title: string
  groups: Groups
  nameOf(key: string): string
  hasPopulation: boolean
}) {
  const t = useT()
  const names = groups.absent.map(nameOf).join(t('workshop.people.changed.and'))
  return (
    <Panel title={title}>
      {groups.absent.length > 0 && (
        <Notice kind="warning">{t('workshop.people.presence.absent', { names })}</Notice>
      )}
      <GroupTable caption={title} groups={groups} nameOf={nameOf} hasPopulation={hasPopulation} />
    </Panel>
  )
}
