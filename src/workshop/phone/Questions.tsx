/** @jsxImportSource preact */
// The closing questions: none must be answered, and an answer can be changed while they are asked.
import { useState } from 'preact/hooks'
import type { ClosingQuestion } from '../schema.ts'
import type { PartProps } from './hall.ts'
import { useWords } from './words.tsx'

type Answers = Readonly<Record<string, string | number>>

export function Questions({ hall, view }: PartProps) {
  const { say } = useWords()
  const [changed, setChanged] = useState<Answers | null>(null)
  const [problem, setProblem] = useState('')
  const kept = view.own?.answers ?? null
  const answers = changed ?? kept ?? {}
  const questions = view.hall.phase?.settings.questions ?? []
  return (
    <form
      class="questions"
      onSubmit={async (event) => {
        event.preventDefault()
        const reply = await hall.server.answer(answers, view.hall.phase?.id)
        if (reply.kind === 'ok') {
          hall.keepOwn({ answers })
          setChanged(null)
        }
        setProblem(reply.kind === 'no' ? reply.detail : '')
        if (reply.kind === 'away') hall.hearLine(false)
      }}
    >
      {questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          answer={answers[question.id]}
          give={(answer) => setChanged({ ...answers, [question.id]: answer })}
        />
      ))}
      {problem && <p class="notice error">{problem}</p>}
      {changed === null && kept ? (
        <p class="notice done" role="status">
          {say('answered')}
        </p>
      ) : (
        <button type="submit" class="primary" disabled={changed === null}>
          {say('sendAnswers')}
        </button>
      )}
    </form>
  )
}

interface QuestionProps {
  question: ClosingQuestion
  answer: string | number | undefined
  give(answer: string | number): void
}

function Question({ question, answer, give }: QuestionProps) {
  const { id, kind, text } = question
  const { say } = useWords()
  if (kind === 'words') {
    return (
      <div class="write">
        <label for={`q ${id}`}>{text}</label>
        <textarea
          id={`q ${id}`}
          rows={3}
          maxLength={1000}
          ref={(field) => {
            if (field && field.value === '' && answer) field.value = String(answer)
          }}
          onInput={(event) => give(event.currentTarget.value)}
        />
      </div>
    )
  }
  const choices =
    kind === 'yesNo'
      ? (['yes', 'no'] as const).map((value) => ({ value, words: say(value) }))
      : Array.from({ length: 11 }, (_, value) => ({ value, words: value }))
  return (
    <fieldset class={kind === 'will' ? 'scale' : 'choices'}>
      <legend>{text}</legend>
      {kind === 'will' && <p class="hint">{say('scaleHint')}</p>}
      <div>
        {choices.map(({ value, words }) => (
          <label key={value} class="choice">
            <input type="radio" name={id} checked={answer === value} onChange={() => give(value)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
