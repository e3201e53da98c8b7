// Islands and cards that entries of the picture's list can be made from, those with most votes first.
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Disclosure, Panel } from '#kernel/ui'
import type { Choice } from '../../choices.server.ts'
import { ChoiceForm } from './ChoiceForm.tsx'

interface ChoiceSourcesProps {
  sources: { target: string; label: string; total: number }[]
  choices: Choice[]
  words: ReturnType<typeof formWords>
}

/** A whole story is nothing to draw: whoever adds it says what is. */
const mostShortLetters = 60

export function ChoiceSources({ sources, choices, words }: ChoiceSourcesProps) {
  const t = useT()
  if (sources.length === 0) return null
  return (
    <Panel title={t('workshop.stage.choices.sources')}>
      <div>
        {sources.map(({ target, label, total }) => {
          const used = choices.filter((choice) => choice.target === target).length
          const name = label || t('workshop.stage.screen.nameless')
          return (
            <Disclosure
              key={`${target} ${used}`}
              name="source"
              open={words.errorOf(`drawing-${target}`) !== undefined}
              summary={
                used > 0
                  ? t('workshop.stage.choices.sourceUsed', { label: name, dots: total })
                  : t('workshop.stage.choices.source', { label: name, dots: total })
              }
            >
              <ChoiceForm
                hidden={{ step: 'add', target }}
                name={target}
                drawing={label.length <= mostShortLetters ? label : ''}
                label={t('workshop.stage.choices.add')}
                words={words}
              />
            </Disclosure>
          )
        })}
      </div>
    </Panel>
  )
}
