// The year change in short, before it is written.
import { formatFiscalYear, useT } from '#kernel/i18n'
import { Button, ConfirmPage, DescriptionList } from '#kernel/ui'
import { dateWords } from '../desk-row.ts'
import { Carried } from './Carried.tsx'
import styles from './YearChangeForm.module.css'
import { type Outcome, outcomes, type YearActivity } from './year-change-form.ts'
import type { YearChangeAnswer, YearChangeView } from './year-change-view.server.ts'

interface YearChangeConfirmProps {
  view: YearChangeView
  answer: Extract<YearChangeAnswer, { step: 'confirm' }>
}

export function YearChangeConfirm({ view, answer }: YearChangeConfirmProps) {
  const t = useT()
  const { values, change } = answer
  const title = t('programme.publishing.year.confirmTitle', {
    year: formatFiscalYear(change.toYear, t.language),
  })
  const here = `?programme=${view.choice.current}`
  return (
    <>
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <ConfirmPage
        title={title}
        warning={t('programme.publishing.year.confirmWarning')}
        action={here}
        hidden={{ step: 'change' }}
        confirmLabel={t('programme.publishing.year.confirm')}
        cancelLabel={t('programme.publishing.cancel')}
        cancelHref={here}
      >
        <DescriptionList facts={factsOf(view, answer, t)} />
        <Carried values={values} without={['step']} />
        <p>
          <Button look="outline" name="back" value="1">
            {t('programme.publishing.backToForm')}
          </Button>
        </p>
      </ConfirmPage>
    </>
  )
}

function factsOf(
  view: YearChangeView,
  { change }: YearChangeConfirmProps['answer'],
  t: ReturnType<typeof useT>,
) {
  const titles = new Map(view.initiatives.map(({ id, title }) => [id, title]))
  const entries = new Map(
    view.initiatives.flatMap(({ activities }) => activities.map((one) => [one.id, one])),
  )
  const endings = change.initiatives.filter(({ continues }) => !continues)
  const outcomeFact = (outcome: Outcome) => {
    const found = change.activities.filter((decision) => decision.outcome === outcome)
    const lines = found.map(({ activity, reason }) => ({
      key: activity,
      text: entries.get(activity)?.text ?? '',
      reason: outcome === 'carry' ? carriedWords(entries.get(activity), t) : reason,
    }))
    const term = t(`programme.publishing.year.outcome.${outcome}`)
    return { term, value: <Lines lines={lines} />, key: outcome }
  }
  const ended = endings.map(({ initiative, reason }) => ({
    key: initiative,
    text: titles.get(initiative) ?? '',
    reason,
  }))
  const going = change.initiatives.length - endings.length
  return [
    {
      term: t('programme.publishing.year.going'),
      value: t('programme.publishing.year.initiatives', { count: going }),
    },
    { term: t('programme.publishing.year.end'), value: <Lines lines={ended} />, key: 'end' },
    ...outcomes.map(outcomeFact),
  ]
}

/** Which time the plan has in the new year, or that it is to be entered anew. */
function carriedWords(activity: YearActivity | undefined, t: ReturnType<typeof useT>) {
  if (!activity || activity.dates.length === 0) return null
  const { carriedDates } = activity
  if (carriedDates.length === 0) return t('programme.publishing.year.datesAnew')
  const dates = carriedDates.map((date) => dateWords(date, t.language))
  return t('programme.publishing.year.carriedDates', {
    dates: dates.join(t('programme.publishing.and')),
  })
}

function Lines({ lines }: { lines: { key: string; text: string; reason: string | null }[] }) {
  const t = useT()
  if (lines.length === 0) return <>{t('programme.publishing.year.nothing')}</>
  return (
    <ul className={styles.list}>
      {lines.map(({ key, text, reason }) => (
        <li key={key} lang="ja">
          {text}
          {reason && <span className={styles.reason}>({reason})</span>}
        </li>
      ))}
    </ul>
  )
}
