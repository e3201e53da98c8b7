// Everything that can be put right about one piece; each button is a form of its own.
import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, Cluster, Select, Stack, TextArea, TextField } from '#kernel/ui'
import type {
  ActivityRow,
  PieceEditor as Editor,
  InitiativeRow,
  PieceRow,
} from './import-pieces-view.server.ts'
import styles from './Preview.module.css'
import type { PreviewWords } from './preview-links.ts'

interface PieceEditorProps {
  row: PieceRow
  editor: Editor
  words: PreviewWords
}

export function PieceEditor({ row, editor, words }: PieceEditorProps) {
  const t = useT()
  const isActivity = row.kind === 'activity'
  return (
    <section className={styles.editor} aria-labelledby="editor-title">
      <h4 id="editor-title">
        {t(`programme.importing.editor.${isActivity ? 'title' : 'initiativeTitle'}`)}
      </h4>
      <Stack gap="large">
        {isActivity ? (
          <ActivityForms row={row} editor={editor} words={words} />
        ) : (
          <InitiativeForms row={row} editor={editor} />
        )}
      </Stack>
    </section>
  )
}

/** A form about the piece. */
function About({ piece, children }: { piece: string; children: ReactNode }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="piece" value={piece} />
      {children}
    </Form>
  )
}

function ActivityForms({ row, editor, words }: PieceEditorProps & { row: ActivityRow }) {
  const t = useT()
  const { id, choices, previous, next } = editor
  return (
    <>
      <LabelForm row={row} editor={editor} words={words} />
      {choices.initiatives.length > 1 && (
        <About piece={id}>
          <Cluster align="end">
            <InitiativeSelect
              label={t('programme.importing.editor.moveInto')}
              choices={choices}
              chosen=""
            />
            <Button look="outline" name="intent" value="moveInto">
              {t('programme.importing.editor.move')}
            </Button>
          </Cluster>
        </About>
      )}
      <SplitForm row={row} words={words} />
      {(previous || next) && (
        <About piece={id}>
          <Cluster>
            {previous && (
              <Button look="outline" name="intent" value={`join.${previous}`}>
                {t('programme.importing.editor.joinPrevious')}
              </Button>
            )}
            {next && (
              <Button look="outline" name="intent" value={`join.${next}`}>
                {t('programme.importing.editor.joinNext')}
              </Button>
            )}
          </Cluster>
        </About>
      )}
      <About piece={id}>
        <Cluster>
          <Button look="outline" name="intent" value="unplace">
            {t('programme.importing.editor.unplace')}
          </Button>
          <span className={styles.hint}>{t('programme.importing.editor.unplaceHint')}</span>
        </Cluster>
      </About>
    </>
  )
}

function LabelForm({ row, editor, words }: PieceEditorProps & { row: ActivityRow }) {
  const t = useT()
  return (
    <About piece={editor.id}>
      <Cluster align="end">
        <LabelFields labels={editor.choices.labels} chosen={row.label} words={words} />
        <Button look="outline" name="intent" value="relabel">
          {t('programme.importing.editor.relabel')}
        </Button>
      </Cluster>
    </About>
  )
}

/** A label of the list, or one that is not there yet. */
export function LabelFields({
  labels,
  chosen,
  words,
}: {
  labels: string[]
  chosen: string
  words: PreviewWords
}) {
  const t = useT()
  return (
    <>
      <Select
        label={t('programme.importing.editor.label')}
        name="label"
        width="short"
        options={labels.map((label) => ({ value: label, label }))}
        defaultValue={chosen}
      />
      <TextField
        label={t('programme.importing.editor.otherLabel')}
        name="otherLabel"
        width="short"
        hint={t('programme.importing.editor.otherLabelHint')}
        defaultValue={words.typed('otherLabel')}
        error={words.errorOf('otherLabel')}
      />
    </>
  )
}

interface InitiativeSelectProps {
  label: string
  choices: Editor['choices']
  chosen: string
  error?: string
}

/** One of the initiatives of the paper. */
export function InitiativeSelect({ label, choices, chosen, error }: InitiativeSelectProps) {
  const t = useT()
  return (
    <Select
      label={label}
      name="initiative"
      error={error}
      options={choices.initiatives.map(({ id, title }) => ({
        value: id,
        label: title || t('programme.importing.piece.noTitle'),
      }))}
      defaultValue={chosen || undefined}
    />
  )
}

function SplitForm({ row, words }: { row: ActivityRow; words: PreviewWords }) {
  const t = useT()
  return (
    <About piece={row.id}>
      <Stack gap="small">
        <TextArea
          key={row.text}
          label={t('programme.importing.editor.pieces')}
          name="pieces"
          rows={4}
          hint={t('programme.importing.editor.piecesHint')}
          defaultValue={words.typed('pieces', row.split?.join('\n') ?? row.text)}
          error={words.errorOf('pieces')}
        />
        <Cluster>
          <Button look="outline" name="intent" value="splitAt">
            {t('programme.importing.editor.splitAt')}
          </Button>
        </Cluster>
      </Stack>
    </About>
  )
}

function InitiativeForms({ row, editor }: { row: InitiativeRow; editor: Editor }) {
  const t = useT()
  return (
    <About piece={row.id}>
      <Stack>
        {editor.previous && (
          <Cluster>
            <Button look="outline" name="intent" value="merge">
              {t('programme.importing.editor.merge')}
            </Button>
            <span className={styles.hint}>{t('programme.importing.editor.mergeHint')}</span>
          </Cluster>
        )}
        {row.note && (
          <Cluster>
            <Button look="outline" name="intent" value={`unplace.n${row.id.slice(1)}`}>
              {t('programme.importing.editor.unplaceNote')}
            </Button>
          </Cluster>
        )}
        <Cluster>
          <Button look="outline" name="intent" value="unplace">
            {t('programme.importing.editor.unplaceInitiative')}
          </Button>
          <span className={styles.hint}>{t('programme.importing.editor.unplaceHint')}</span>
        </Cluster>
      </Stack>
    </About>
  )
}
