// The texts that wait for a place; the one that is open says what it is and where it goes.
import { Form, Link } from 'react-router'
import { useT } from '#kernel/i18n'
import {
  Button,
  Cluster,
  EmptyState,
  LinkButton,
  Pagination,
  RadioGroup,
  Select,
  Stack,
} from '#kernel/ui'
import { placings } from '../import/place-step.ts'
import type { PlaceChoices, WaitingRow, WaitingView } from './import-waiting-view.server.ts'
import { InitiativeSelect, LabelFields } from './PieceEditor.tsx'
import styles from './Preview.module.css'
import { type PreviewWords, previewHref } from './preview-links.ts'

interface PreviewWaitingProps {
  path: string
  view: WaitingView
  words: PreviewWords
}

export function PreviewWaiting({ path, view, words }: PreviewWaitingProps) {
  const t = useT()
  if (view.rows.length === 0) {
    return (
      <EmptyState title={t('programme.importing.waiting.none')} action={<Next path={path} />}>
        {t('programme.importing.waiting.noneHint')}
      </EmptyState>
    )
  }
  return (
    <>
      <h2 className={styles.sideTitle}>{t('programme.importing.waiting.title')}</h2>
      <p>{t('programme.importing.waiting.hint')}</p>
      <ol className={styles.pieces}>
        {view.rows.map((row) => (
          <li key={row.id} id={row.id} className={styles.activity}>
            <Waiting row={row} path={path} isOpen={view.chosen?.id === row.id} />
            {view.chosen?.id === row.id && (
              <PlaceForm key={row.id} choices={view.chosen} words={words} />
            )}
          </li>
        ))}
      </ol>
      <Pagination
        page={view.page}
        pages={view.pages}
        hrefOf={(page) => previewHref(path, { view: 'waiting', page })}
      />
      <Next path={path} />
    </>
  )
}

function Next({ path }: { path: string }) {
  const t = useT()
  return (
    <p>
      <LinkButton href={previewHref(path, { view: 'finish' })} look="outline">
        {t('programme.importing.preview.next', { step: t('programme.importing.preview.finish') })}
      </LinkButton>
    </p>
  )
}

function Waiting({ row, path, isOpen }: { row: WaitingRow; path: string; isOpen: boolean }) {
  const t = useT()
  const { id, text, line } = row
  return (
    <>
      <p className={styles.text} lang="ja">
        {text}
      </p>
      <p className={styles.rowTools}>
        <a
          href={`#L${line.index}`}
          className={styles.lineLink}
          aria-label={t('programme.importing.piece.lineOf', { line: line.line })}
        >
          {t('programme.importing.piece.line', { line: line.line })}
        </a>
        {!isOpen && (
          <Link
            className={styles.editLink}
            to={previewHref(path, { view: 'waiting', piece: id })}
            aria-label={t('programme.importing.waiting.chooseOf', { text })}
          >
            {t('programme.importing.waiting.choose')}
          </Link>
        )}
      </p>
    </>
  )
}

function PlaceForm({ choices, words }: { choices: PlaceChoices; words: PreviewWords }) {
  const t = useT()
  const { initiatives, activities, likely } = choices
  // Without an initiative there is nowhere else to put it.
  const possible = placings.filter((as) => {
    if (as === 'text') return activities.length > 0
    return initiatives.length > 0 || as === 'initiative' || as === 'title' || as === 'lead'
  })
  return (
    <Form method="post" preventScrollReset className={styles.place}>
      <input type="hidden" name="piece" value={choices.id} />
      <Stack>
        <RadioGroup
          label={t('programme.importing.waiting.as')}
          name="as"
          options={possible.map((as) => ({
            value: as,
            label: t(`programme.importing.waiting.asName.${as}`),
          }))}
          defaultValue={words.typed('as', possible[0])}
        />
        {initiatives.length > 0 && (
          <div className={styles.forHome}>
            <InitiativeSelect
              label={t('programme.importing.waiting.initiative')}
              choices={choices}
              chosen={words.typed('initiative', likely.initiative)}
              error={words.errorOf('initiative')}
            />
          </div>
        )}
        {initiatives.length > 0 && (
          <div className={styles.forLabel}>
            <Cluster align="end">
              <LabelFields labels={choices.labels} chosen={likely.label} words={words} />
            </Cluster>
          </div>
        )}
        {activities.length > 0 && <ContinuedSelect choices={choices} words={words} />}
        <p className={styles.forReplaced}>{t('programme.importing.waiting.replaces')}</p>
        <Cluster>
          <Button name="intent" value="place">
            {t('programme.importing.waiting.submit')}
          </Button>
        </Cluster>
      </Stack>
    </Form>
  )
}

const shownOfText = 40

function ContinuedSelect({ choices, words }: { choices: PlaceChoices; words: PreviewWords }) {
  const t = useT()
  return (
    <div className={styles.forContinued}>
      <Select
        label={t('programme.importing.waiting.activity')}
        name="activity"
        width="full"
        options={choices.activities.map(({ id, text, initiative }) => ({
          value: id,
          label: `${initiative}: ${text.slice(0, shownOfText)}`,
        }))}
        defaultValue={words.typed('activity', choices.likely.activity)}
        error={words.errorOf('activity')}
      />
    </div>
  )
}
