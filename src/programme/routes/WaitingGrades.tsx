// Grades that came with an import and that nobody mapped: asked for first, never guessed.
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Button, Cluster, Notice, Panel, Select, Stack } from '#kernel/ui'
import { states } from './words-form.ts'
import type { WordsView } from './words-view.server.ts'

interface WaitingGradesProps {
  view: WordsView
  words: ReturnType<typeof formWords>
}

export function WaitingGrades({ view, words }: WaitingGradesProps) {
  const t = useT()
  const options = [
    { value: '', label: t('programme.publishing.words.decideLater') },
    ...states.map((value) => ({ value, label: t(`programme.publishing.words.means.${value}`) })),
  ]
  return (
    <Panel title={t('programme.publishing.words.waitingTitle')} id="mapping">
      <Stack>
        <Notice kind="warning">
          {t('programme.publishing.words.waiting', { count: view.waiting.length })}
        </Notice>
        {view.mayChange ? (
          <Form method="post" action={`?programme=${view.choice.current}`}>
            <Stack>
              {view.waiting.map(({ id, name, used }) => (
                <Select
                  key={id}
                  name={`state-${id}`}
                  label={<span lang="ja">{name}</span>}
                  hint={t('programme.publishing.words.usedBy', { count: used })}
                  options={options}
                  defaultValue={words.typed(`state-${id}`)}
                />
              ))}
              <Cluster>
                <Button>{t('programme.publishing.words.map')}</Button>
              </Cluster>
            </Stack>
          </Form>
        ) : (
          <p lang="ja">{view.waiting.map(({ name }) => name).join('、')}</p>
        )}
      </Stack>
    </Panel>
  )
}
