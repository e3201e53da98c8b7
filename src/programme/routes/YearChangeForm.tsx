// Every initiative and its open entries, each with the likely answer already chosen.
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { formatEdtf, formatFiscalYear, type Translator, useT } from '#kernel/i18n'
import { Button, Cluster, Panel, RadioGroup, Stack, StateMark, TextField } from '#kernel/ui'
import styles from './YearChangeForm.module.css'
import { fieldNames, outcomes, type YearActivity, type YearInitiative } from './year-change-form.ts'
import type { YearChangeView } from './year-change-view.server.ts'

type Words = ReturnType<typeof formWords>

export function YearChangeForm({ view, words }: { view: YearChangeView; words: Words }) {
  const t = useT()
  return (
    <Form method="post" action={`?programme=${view.choice.current}`}>
      <input type="hidden" name="toYear" value={view.toYear} />
      <Stack gap="large">
        <ul className={styles.rules}>
          <li>{t('programme.publishing.year.ruleCarry')}</li>
          <li>{t('programme.publishing.year.ruleUndecided')}</li>
          <li>{t('programme.publishing.year.ruleEnd')}</li>
        </ul>
        {view.initiatives.map((initiative) => (
          <Panel key={initiative.id} title={<span lang="ja">{initiative.title}</span>}>
            <Stack gap="large">
              {initiative.isAlive && <Fate initiative={initiative} words={words} view={view} />}
              {initiative.activities.length === 0 ? (
                <p className={styles.none}>{t('programme.publishing.year.noOpen')}</p>
              ) : (
                <ul className={styles.activities}>
                  {initiative.activities.map((activity) => (
                    <OpenActivity
                      key={activity.id}
                      activity={activity}
                      words={words}
                      fromYear={view.fromYear}
                    />
                  ))}
                </ul>
              )}
            </Stack>
          </Panel>
        ))}
        <Cluster>
          <Button name="step" value="check">
            {t('programme.publishing.year.toConfirm')}
          </Button>
        </Cluster>
      </Stack>
    </Form>
  )
}

interface FateProps {
  initiative: YearInitiative
  words: Words
  view: YearChangeView
}

function Fate({ initiative, words, view }: FateProps) {
  const t = useT()
  const name = fieldNames.fate(initiative.id)
  const reason = fieldNames.fateReason(initiative.id)
  const planned = initiative.endsByPlan ? t('programme.publishing.year.endsByPlan') : ''
  return (
    <div className={styles.decision}>
      <RadioGroup
        label={t('programme.publishing.year.fate')}
        name={name}
        inline
        options={[
          {
            value: 'continue',
            label: t('programme.publishing.year.continue', {
              year: formatFiscalYear(view.toYear, t.language),
            }),
          },
          { value: 'end', label: t('programme.publishing.year.end') },
        ]}
        defaultValue={words.typed(name, initiative.endsByPlan ? 'end' : 'continue')}
      />
      <div className={styles.why}>
        <TextField
          label={t('programme.publishing.year.endReason')}
          name={reason}
          defaultValue={words.typed(reason, planned)}
          error={words.errorOf(reason)}
        />
      </div>
    </div>
  )
}

interface OpenActivityProps {
  activity: YearActivity
  words: Words
  fromYear: number
}

function OpenActivity({ activity, words, fromYear }: OpenActivityProps) {
  const t = useT()
  const name = fieldNames.outcome(activity.id)
  const reason = fieldNames.reason(activity.id)
  return (
    <li className={styles.activity}>
      <div className={styles.decision}>
        <RadioGroup
          label={<span lang="ja">{activity.text}</span>}
          hint={<Standing activity={activity} fromYear={fromYear} />}
          name={name}
          inline
          options={outcomes.map((value) => ({
            value,
            label: t(`programme.publishing.year.outcome.${value}`),
          }))}
          defaultValue={words.typed(name, activity.outcome)}
          error={words.errorOf(name)}
        />
        <div className={styles.why}>
          <TextField
            label={t('programme.publishing.year.reason')}
            name={reason}
            defaultValue={words.typed(reason, activity.reason)}
            error={words.errorOf(reason)}
          />
        </div>
      </div>
    </li>
  )
}

function Standing({ activity, fromYear }: Pick<OpenActivityProps, 'activity' | 'fromYear'>) {
  const t = useT()
  return (
    <span className={styles.standing}>
      {activity.fiscalYear < fromYear && <StateMark kind="carried" />}
      {activity.isLate && <StateMark kind="late" />}
      {datesInWords(activity.dates, t)}
    </span>
  )
}

function datesInWords(dates: string[], t: Translator) {
  if (dates.length === 0) return t('programme.publishing.year.noDate')
  return dates.map((date) => formatEdtf(date, t.language)).join(t('programme.publishing.and'))
}
