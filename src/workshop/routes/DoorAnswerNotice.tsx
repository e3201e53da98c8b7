// The answer to the last press and the count so far: read from half a metre away, and read out.
import { useT } from '#kernel/i18n'
import { Notice } from '#kernel/ui'
import type { Door } from '../door.server.ts'
import styles from './DoorAnswerNotice.module.css'
import type { DoorAnswer } from './people-forms.server.ts'

export function DoorAnswerNotice({
  answer,
  counts,
}: {
  answer: DoorAnswer | null
  counts: Door['counts']
}) {
  const t = useT()
  return (
    <div className={styles.top}>
      <p className={styles.count}>
        <span className={styles.number}>{counts.came}</span>
        {t('workshop.people.door.count', {
          expected: counts.expected,
          walkIns: counts.walkIns,
        })}
      </p>
      {answer && (
        <Notice
          kind={isDoubtful(answer) ? 'warning' : 'success'}
          live
          title={answerWords(t, answer)}
        >
          {answer.kind === 'in' && answer.person.unexpected && t('workshop.people.door.unexpected')}
        </Notice>
      )}
    </div>
  )
}

function isDoubtful(answer: DoorAnswer): boolean {
  return answer.kind === 'in' && (answer.person.again || answer.person.unexpected)
}

function answerWords(t: ReturnType<typeof useT>, answer: DoorAnswer): string {
  if (answer.kind === 'undone') return t('workshop.people.door.undone')
  if (answer.kind === 'walkIn') {
    return t('workshop.people.door.counted', { count: answer.people })
  }
  const { name, again } = answer.person
  return t(again ? 'workshop.people.door.again' : 'workshop.people.door.in', { name })
}
