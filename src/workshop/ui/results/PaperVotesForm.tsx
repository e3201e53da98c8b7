// Counts from paper ballots: a field per island, lines for cards.
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Button, Disclosure, Stack, TextArea, TextField } from '#kernel/ui'
import type { Results, VoteResult } from '../../results.server.ts'
import styles from './Results.module.css'

interface PaperVotesFormProps {
  groups: Results['groups']
  vote: VoteResult
  words: ReturnType<typeof formWords>
}

export function PaperVotesForm({ groups, vote, words }: PaperVotesFormProps) {
  const t = useT()
  const entered = new Map(vote.rows.map(({ target, paper }) => [target, paper]))
  return (
    <Disclosure summary={t('workshop.stage.paper.title')} open={words.errors.length > 0}>
      <Form method="post" preventScrollReset>
        <Stack>
          <p>{t('workshop.stage.paper.lead')}</p>
          {groups.length > 0 && (
            <fieldset className={styles.groups}>
              <legend>{t('workshop.stage.paper.groups')}</legend>
              {groups.map(({ id, label }) => (
                <TextField
                  key={id}
                  label={label || t('workshop.stage.screen.nameless')}
                  name={`dots-${id}`}
                  width="short"
                  inputMode="numeric"
                  autoComplete="off"
                  defaultValue={words.typed(`dots-${id}`, String(entered.get(id) || ''))}
                />
              ))}
            </fieldset>
          )}
          <TextArea
            label={t('workshop.stage.paper.cards')}
            hint={t('workshop.stage.paper.cardsHint')}
            name="cards"
            rows={5}
            defaultValue={words.typed('cards')}
            error={words.errorOf('cards')}
          />
          <div>
            <Button>{t('workshop.stage.paper.save')}</Button>
          </div>
        </Stack>
      </Form>
    </Disclosure>
  )
}
