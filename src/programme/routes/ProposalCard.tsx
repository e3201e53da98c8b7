// One proposal: what it would change, and the two answers.
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Button, Cluster, Panel, Stack, Table, TextArea } from '#kernel/ui'
import { DraftEntry } from './DraftEntry.tsx'
import styles from './PublishForm.module.css'
import type { DecidedInWords, ProposalInWords } from './proposals-view.server.ts'

/** Several such fields stand on one page: each has its own id. */
export const reasonField = (proposal: string) => `reason-${proposal}`

interface ProposalCardProps {
  proposal: ProposalInWords
  programme: string
  words: ReturnType<typeof formWords>
}

export function ProposalCard({ proposal, programme, words }: ProposalCardProps) {
  const t = useT()
  const { title, by, when, since, reason, groups } = proposal
  return (
    <Panel title={<span lang="ja">{title}</span>}>
      <Stack>
        <p className={styles.hint}>
          {t('programme.publishing.proposals.told', { by, when, since })}
          {reason && (
            <>
              <br />
              {t('programme.publishing.reason')} <span lang="ja">{reason}</span>
            </>
          )}
        </p>
        {groups.length === 0 && <p>{t('programme.publishing.proposals.same')}</p>}
        {groups.map((group) => (
          <ul key={group.id} className={styles.entries}>
            {group.entries.map((entry) => (
              <DraftEntry key={entry.id} entry={entry} isBare />
            ))}
          </ul>
        ))}
        {proposal.mayDecide ? (
          <Decision proposal={proposal} programme={programme} words={words} />
        ) : (
          <p>
            {proposal.leadSection
              ? t('programme.publishing.proposals.deciders', { section: proposal.leadSection })
              : t('programme.publishing.proposals.administrators')}
          </p>
        )}
      </Stack>
    </Panel>
  )
}

function Decision({ proposal, programme, words }: ProposalCardProps) {
  const t = useT()
  const field = reasonField(proposal.id)
  const isThis = words.typed('proposal') === proposal.id
  return (
    <Form method="post" action={`?programme=${programme}`}>
      <input type="hidden" name="proposal" value={proposal.id} />
      <Stack>
        {/* Several lines on purpose: in one line, Enter would press the first button. */}
        <TextArea
          rows={2}
          label={t('programme.publishing.proposals.reason')}
          hint={t('programme.publishing.proposals.reasonHint')}
          name="reason"
          id={field}
          defaultValue={isThis ? words.typed('reason') : ''}
          error={words.errorOf(field)}
        />
        <Cluster>
          <Button name="answer" value="accept">
            {t('programme.publishing.proposals.accept')}
          </Button>
          <Button name="answer" value="decline" look="outline">
            {t('programme.publishing.proposals.decline')}
          </Button>
        </Cluster>
      </Stack>
    </Form>
  )
}

export function DecidedProposals({ decided }: { decided: DecidedInWords[] }) {
  const t = useT()
  const columns = [
    { key: 'title', label: t('programme.field.initiative'), heading: true },
    { key: 'by', label: t('programme.publishing.proposals.by') },
    { key: 'answer', label: t('programme.publishing.proposals.answer') },
    { key: 'decided', label: t('programme.publishing.proposals.decided') },
  ]
  const rows = decided.map((one) => ({
    key: one.id,
    cells: {
      title: (
        <span lang="ja">
          {one.title}
          {one.about.map((words) => (
            <span key={words} className={styles.about}>
              {words}
            </span>
          ))}
        </span>
      ),
      by: one.by,
      answer: [
        t(`programme.publishing.proposals.${one.accepted ? 'yes' : 'no'}`),
        one.reason && t('programme.publishing.because', { reason: one.reason }),
      ]
        .filter(Boolean)
        .join(' '),
      decided: `${one.decided} ${one.decidedBy}`,
    },
  }))
  return (
    <Panel title={t('programme.publishing.proposals.decidedTitle')}>
      <Table
        caption={t('programme.publishing.proposals.decidedTitle')}
        captionHidden
        columns={columns}
        rows={rows}
      />
    </Panel>
  )
}
