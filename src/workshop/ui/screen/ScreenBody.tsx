// What a phase puts on the wall.
import { memo, type ReactNode, type RefObject } from 'react'
import { formatNumber, useT } from '#kernel/i18n'
import type { Screen } from '../../screen.server.ts'
import type { HallNumbers } from '../../stage-news.ts'
import { AnswerList } from './AnswerList.tsx'
import styles from './Screen.module.css'
import { CardList, ChoiceList, GroupList, ResultList } from './ScreenLists.tsx'

interface ScreenBodyProps {
  screen: Screen
  counts: HallNumbers
  columns: RefObject<HTMLDivElement | null>
}

export const ScreenBody = memo(function ScreenBody({ screen, counts, columns }: ScreenBodyProps) {
  const { body } = screen
  const list = listOf(body)
  const isWide = body.kind === 'results' || body.kind === 'answers'
  if (!list) return <PhaseWords screen={screen} counts={counts} />
  return (
    <>
      <Progress screen={screen} counts={counts} />
      <div className={styles.window}>
        <div className={isWide ? `${styles.columns} ${styles.wide}` : styles.columns} ref={columns}>
          {list}
        </div>
      </div>
    </>
  )
})

function listOf(body: Screen['body']): ReactNode {
  if (body.kind === 'cards') return <CardList cards={body.cards} />
  if (body.kind === 'groups' && body.groups.length > 0) return <GroupList {...body} />
  if (body.kind === 'results') return <ResultList results={body.results} />
  if (body.kind === 'choices' && body.choices.length + body.results.length > 0) {
    return <ChoiceList {...body} />
  }
  if (body.kind === 'answers') return <AnswerList results={body.results} />
  return null
}

/** Where there is no list: what to do now, in a few large words, and how far it is. */
function PhaseWords({ screen: { phase, ...screen }, counts }: Omit<ScreenBodyProps, 'columns'>) {
  const t = useT()
  if (!phase) return null
  const hasPrompts = phase.kind === 'write' || phase.kind === 'questions'
  return (
    <div className={styles.words}>
      {phase.kind === 'write' && (
        <ul className={styles.prompts}>
          {phase.prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      )}
      {phase.kind === 'questions' && (
        <ul className={styles.prompts}>
          {(phase.settings.questions ?? []).map((question) => (
            <li key={question.id}>{question.text}</li>
          ))}
        </ul>
      )}
      <p className={hasPrompts ? styles.hint : styles.say}>
        {t(`workshop.stage.screen.say.${phase.kind}`, { budget: phase.voteBudget ?? 0 })}
      </p>
      <Progress screen={{ phase, ...screen }} counts={counts} />
    </div>
  )
}

function Progress({ screen: { phase }, counts }: Omit<ScreenBodyProps, 'columns'>) {
  const t = useT()
  if (!phase || phase.isRevealed) return null
  const count = (value: number) => formatNumber(value)
  const line = {
    vote: () => t('workshop.stage.screen.voted', { count: count(counts.ballots) }),
    choose: () => t('workshop.stage.screen.voted', { count: count(counts.ballots) }),
    questions: () => t('workshop.stage.screen.answered', { count: count(counts.answers) }),
    sort: () =>
      t('workshop.stage.screen.sorted', {
        done: count(counts.setsSorted),
        dealt: count(counts.setsDealt),
      }),
  }
  const isTold =
    Object.hasOwn(line, phase.kind) && !(phase.kind === 'sort' && counts.setsDealt === 0)
  if (!isTold) return null
  return <p className={styles.progress}>{line[phase.kind as keyof typeof line]()}</p>
}
