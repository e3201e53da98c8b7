// One card after the other: Enter saves in the background, so that nobody waits and nothing that is typed is lost.
import { type FormEvent, type KeyboardEvent, useRef } from 'react'
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, Cluster, Panel, Select, Stack, TextArea, TextField } from '#kernel/ui'
import { PaperWaiting } from './PaperWaiting.tsx'
import { useTyping } from './use-typing.ts'

interface PaperEntryProps {
  /** Where one card after the other is sent. */
  address: string
  /** The id that the server gave the next card, so that two presses without scripts are one card. */
  nextCard: string
  prompts: string[]
  /** Without scripts the page comes back with what goes on: table, prompt, sheet. */
  query: Record<string, string>
  words: { errorOf(field: string): string | undefined; typed(field: string): string }
}

export function PaperEntry({ address, nextCard, prompts, query, words }: PaperEntryProps) {
  const t = useT()
  const form = useRef<HTMLFormElement>(null)
  const typing = useTyping(address, query)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    typing.add(new FormData(event.currentTarget))
    const area = event.currentTarget.elements.namedItem('text')
    if (area instanceof HTMLTextAreaElement) {
      area.value = ''
      area.focus()
    }
  }
  /** Another sheet is not the one whose number still stands there. */
  const nextPaper = () => {
    typing.nextPaper()
    const slip = form.current?.elements.namedItem('slip')
    if (slip instanceof HTMLInputElement) slip.value = ''
    const text = form.current?.elements.namedItem('text')
    if (text instanceof HTMLTextAreaElement) text.focus()
  }
  const sendOnEnter = (event: KeyboardEvent) => {
    // 229: the key belongs to the input method, also where the event does not say so.
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229
    if (event.key !== 'Enter' || event.shiftKey || isComposing) return
    event.preventDefault()
    form.current?.requestSubmit()
  }
  return (
    <Panel title={t('workshop.paper.entry.title')}>
      <Form method="post" ref={form} onSubmit={send}>
        <input type="hidden" name="intent" value="type" />
        <input type="hidden" name="id" value={nextCard} />
        <input type="hidden" name="paper" value={typing.paper} />
        <Stack>
          <TextArea
            label={t('workshop.paper.entry.text')}
            hint={t('workshop.paper.entry.hint')}
            name="text"
            rows={2}
            required
            onKeyDown={sendOnEnter}
            defaultValue={words.typed('intent') === 'type' ? words.typed('text') : ''}
            error={words.errorOf('text')}
          />
          <Kept prompts={prompts} query={query} words={words} />
          {typing.slip && <p>{t('workshop.paper.entry.current', { slip: typing.slip })}</p>}
          <Cluster>
            <Button>{t('workshop.paper.entry.submit')}</Button>
            {typing.paper && (
              <Button look="outline" type="button" onClick={nextPaper}>
                {t('workshop.paper.entry.nextPaper')}
              </Button>
            )}
          </Cluster>
          <PaperWaiting typing={typing} />
        </Stack>
      </Form>
    </Panel>
  )
}

/** What stays for the next card. */
function Kept({ prompts, query, words }: Omit<PaperEntryProps, 'address' | 'nextCard'>) {
  const t = useT()
  return (
    <Cluster align="end">
      <TextField
        label={t('workshop.paper.entry.table')}
        hint={t('workshop.paper.entry.tableHint')}
        name="table"
        width="short"
        inputMode="numeric"
        defaultValue={words.typed('table') || query.table}
        error={words.errorOf('table')}
      />
      <Select
        label={t('workshop.paper.entry.prompt')}
        name="prompt"
        defaultValue={words.typed('prompt') || query.prompt || prompts[0]}
        options={prompts.map((prompt) => ({ value: prompt, label: prompt }))}
      />
      <TextField
        label={t('workshop.paper.entry.slip')}
        hint={t('workshop.paper.entry.slipHint')}
        name="slip"
        width="medium"
        autoComplete="off"
        defaultValue={words.typed('slip')}
        error={words.errorOf('slip')}
      />
    </Cluster>
  )
}
