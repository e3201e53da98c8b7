// The application as a plain form: without an account, without a script, and with everything kept that was typed.
import { useT } from '#kernel/i18n'
import { Button, CheckboxGroup, ErrorSummary, Notice, Stack, TextArea } from '#kernel/ui'
import type { PublicSession } from '../public-series.ts'
import { AboutFields, type AskedPerson, type FormWords, NameFields } from '../ui/PersonFields.tsx'
import { sessionWhen } from '../ui/session-when.ts'
import { sessionWords } from '../ui/session-words.ts'
import styles from './ApplicationForm.module.css'

export interface ApplicationFormProps {
  words: FormWords
  questions: readonly string[]
  /** Sessions that can be chosen. */
  sessions: readonly PublicSession[]
  areas: readonly string[]
  /** What is known already: the form then changes an application. */
  known?: { person: AskedPerson; sessions: string[]; answers: Readonly<Record<string, string>> }
  /** What the button says. */
  send: string
}

const publicRoles = ['resident', 'worker', 'outside', 'staff'] as const

export function ApplicationForm(props: ApplicationFormProps) {
  const { words, questions, sessions, areas, known, send } = props
  const t = useT()
  const only = sessions.length === 1 ? sessions.map(({ publicId }) => publicId) : []
  return (
    <form method="post" className={styles.form} id="main-form">
      <Stack gap="large">
        <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
        <CheckboxGroup
          label={t('workshop.people.apply.sessions')}
          name="sessions"
          required
          options={sessions.map((session) => ({
            value: session.publicId,
            label: sessionWords(t, session),
            hint: <SeatWords session={session} />,
          }))}
          defaultValues={words.ticked('sessions', known?.sessions ?? only)}
          error={words.errorOf('sessions')}
        />
        <NameFields words={words} person={known?.person ?? {}} needsContact />
        <AboutFields words={words} person={known?.person ?? {}} roles={publicRoles} areas={areas} />
        {questions.map((question, at) => (
          <TextArea
            key={question}
            label={question}
            name={`answer-${at}`}
            rows={2}
            maxLength={1000}
            defaultValue={words.typed(`answer-${at}`, known?.answers[question])}
          />
        ))}
        <Trap />
        <Notice title={t('workshop.people.apply.purposeTitle')}>
          {t('workshop.people.apply.purpose')}
        </Notice>
        <div>
          <Button>{send}</Button>
        </div>
      </Stack>
    </form>
  )
}

/** When it is, and whether there is a seat. */
function SeatWords({ session }: { session: PublicSession }) {
  const t = useT()
  const seats =
    session.left === 0
      ? t('workshop.people.seats.full')
      : session.left !== null && t('workshop.people.seats.left', { count: session.left })
  return (
    <>
      {sessionWhen(t, session)} {seats}
    </>
  )
}

/** A field that people neither see nor hear: whoever fills it in is asked to send once more. */
function Trap() {
  const t = useT()
  return (
    <div className={styles.trap} aria-hidden="true">
      <label htmlFor="website">{t('workshop.people.apply.trap')}</label>
      <input id="website" name="website" tabIndex={-1} autoComplete="off" />
    </div>
  )
}
