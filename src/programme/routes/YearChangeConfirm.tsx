// The year change in short, before it is written.
import { formatFiscalYear, useT } from '#kernel/i18n'
import { Button, ConfirmPage, DescriptionList } from '#kernel/ui'
import { Carried } from './Carried.tsx'
import styles from './YearChangeForm.module.css'
import { type Outcome, outcomes } from './year-change-form.ts'
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
  const texts = new Map(
    view.initiatives.flatMap(({ activities }) => activities.map(({ id, text }) => [id, text])),
  )
  const endings = change.initiatives.filter(({ continues }) => !continues)
  const outcomeFact = (outcome: Outcome) => {
    const found = change.activities.filter((decision) => decision.outcome === outcome)
    const lines = found.map(({ activity, reason }) => ({
      key: activity,
      text: texts.get(activity) ?? '',
      reason,
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
