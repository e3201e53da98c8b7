// What was entered last, and the way to correct it without losing the first typing.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, Disclosure, EmptyState, Panel, Stack, Table, TextArea } from '#kernel/ui'
import type { TypedCard } from '../paper.server.ts'

interface PaperListProps {
  typed: TypedCard[]
  words: { errorOf(field: string): string | undefined; typed(field: string): string }
}

export function PaperList({ typed, words }: PaperListProps) {
  const t = useT()
  return (
    <Panel title={t('workshop.paper.list.title')} id="typed">
      <Table
        caption={t('workshop.paper.list.title')}
        captionHidden
        columns={[
          { key: 'number', label: t('workshop.paper.list.number'), align: 'end', width: 'narrow' },
          { key: 'text', label: t('workshop.paper.list.text'), heading: true, width: 'wide' },
          { key: 'table', label: t('workshop.paper.list.table'), align: 'end', width: 'narrow' },
          { key: 'prompt', label: t('workshop.paper.list.prompt') },
          { key: 'by', label: t('workshop.paper.list.by') },
        ]}
        rows={typed.map((card) => ({
          key: card.id,
          cells: {
            number: card.number,
            text: <Words card={card} words={words} />,
            table: card.table,
            prompt: card.prompt,
            by: card.enteredBy,
          },
        }))}
        empty={<EmptyState title={t('workshop.paper.list.empty')} />}
      />
    </Panel>
  )
}

function Words({ card, words }: { card: TypedCard; words: PaperListProps['words'] }) {
  const t = useT()
  const [first] = card.before
  if (card.isWithdrawn) return t('workshop.paper.list.withdrawn')
  const field = `text-${card.id}`
  return (
    <Stack gap="small">
      <span>{card.text}</span>
      {first && <small>{t('workshop.paper.list.before', { text: first })}</small>}
      <Disclosure summary={t('workshop.paper.list.change')}>
        <Form method="post">
          <input type="hidden" name="intent" value="correct" />
          <input type="hidden" name="card" value={card.id} />
          <Stack gap="small">
            <TextArea
              label={t('workshop.paper.entry.text')}
              name="text"
              id={field}
              rows={2}
              defaultValue={words.typed('card') === card.id ? words.typed('text') : card.text}
              error={words.errorOf(field)}
            />
            <Button look="outline" size="small">
              {t('workshop.paper.list.save')}
            </Button>
          </Stack>
        </Form>
      </Disclosure>
    </Stack>
  )
}
