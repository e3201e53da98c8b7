// A newer report beside what is there: what changed, what is new, what is gone; each pair can be taken apart.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import {
  Anchor,
  Button,
  Checkbox,
  Cluster,
  EmptyState,
  LinkButton,
  Pagination,
  Panel,
  Select,
  Stack,
  StateMark,
  Tabs,
  Tag,
  TextField,
} from '#kernel/ui'
import { DraftFields } from './DraftEntry.tsx'
import type { GoneRow, NewerView, PairedRow } from './import-newer-view.server.ts'
import styles from './Preview.module.css'
import { newerKinds, type PreviewWords, previewHref } from './preview-links.ts'

interface PreviewNewerProps {
  path: string
  view: NewerView
  words: PreviewWords
}

export function PreviewNewer({ path, view, words }: PreviewNewerProps) {
  const t = useT()
  const { counts, own, kind, page } = view
  const place = { view: 'newer', kind, page } as const
  const isIdle = counts.new + counts.changed + counts.gone + own.length === 0
  if (isIdle) {
    return (
      <EmptyState title={t('programme.importing.newer.nothing')}>
        {t('programme.importing.newer.nothingHint')}
      </EmptyState>
    )
  }
  return (
    <Stack>
      <h2 className={styles.sideTitle}>{t('programme.importing.newer.title')}</h2>
      <p>{t('programme.importing.newer.hint')}</p>
      {own.length > 0 && (
        <Panel title={t('programme.importing.newer.own')}>
          <DraftFields fields={own} />
        </Panel>
      )}
      <Tabs
        label={t('programme.importing.newer.kinds')}
        tabs={newerKinds.map((one) => ({
          href: previewHref(path, { view: 'newer', kind: one }),
          label: t(`programme.importing.newer.${one}`),
          count: counts[one],
          current: one === kind,
        }))}
      />
      {counts[kind] === 0 && <p>{t('programme.importing.newer.noneOfKind')}</p>}
      {kind === 'gone' ? (
        <GoneForm rows={view.gone} words={words} />
      ) : (
        <Pairs rows={view.rows} allOf={(piece) => previewHref(path, { ...place, piece })} />
      )}
      <Pagination
        page={view.page}
        pages={view.pages}
        hrefOf={(page) => previewHref(path, { ...place, page })}
      />
      <p className={styles.hint}>{t('programme.importing.newer.same', { count: counts.same })}</p>
      <p>
        <LinkButton href={previewHref(path, { view: 'finish' })} look="outline">
          {t('programme.importing.preview.next', { step: t('programme.importing.preview.finish') })}
        </LinkButton>
      </p>
    </Stack>
  )
}

interface PairsProps {
  rows: PairedRow[]
  /** Where a piece can be paired with everything that is missing. */
  allOf: (piece: string) => string
}

function Pairs({ rows, allOf }: PairsProps) {
  return (
    <ol className={styles.pieces}>
      {rows.map((row) => (
        <li key={row.piece} id={row.piece} className={styles.activity}>
          <EntryHead {...row} isTextHidden={row.fields.some(({ field }) => field === 'text')} />
          {row.fields.length > 0 && <DraftFields fields={row.fields} />}
          {row.known ? <PairTools row={row} /> : <MatchForm row={row} allHref={allOf(row.piece)} />}
        </li>
      ))}
    </ol>
  )
}

interface EntryHeadProps {
  isInitiative: boolean
  home: string
  mark: PairedRow['mark']
  text: string
  isTextHidden?: boolean
}

function EntryHead({ isInitiative, home, mark, text, isTextHidden }: EntryHeadProps) {
  const t = useT()
  return (
    <>
      <p className={styles.facts}>
        {isInitiative ? (
          <Tag>{t('programme.importing.newer.initiative')}</Tag>
        ) : (
          <>
            {mark && <StateMark kind={mark.state ?? 'other'} label={mark.label} />}{' '}
            {t('programme.importing.newer.inside', { title: home })}
          </>
        )}
      </p>
      {!isTextHidden && (
        <p className={styles.text} lang="ja">
          {text}
        </p>
      )}
    </>
  )
}

function PairTools({ row }: { row: PairedRow }) {
  const t = useT()
  return (
    <Form method="post" preventScrollReset className={styles.rowTools}>
      <input type="hidden" name="piece" value={row.piece} />
      <input type="hidden" name="known" value={row.known ?? ''} />
      {row.isSettled ? (
        <Tag>{t('programme.importing.newer.accepted')}</Tag>
      ) : (
        <Button look="outline" size="small" name="intent" value="match.accept">
          {t('programme.importing.newer.accept')}
        </Button>
      )}
      <Button look="text" size="small" name="intent" value="match.apart">
        {t('programme.importing.newer.apart')}
      </Button>
    </Form>
  )
}

/** A new piece may be one that is missing: said by a person, because the words are too different. */
function MatchForm({ row, allHref }: { row: PairedRow; allHref: string }) {
  const t = useT()
  if (row.choices.length === 0) return null
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="piece" value={row.piece} />
      <Cluster align="end">
        <Select
          label={t('programme.importing.newer.isKnown')}
          name="known"
          id={`known-${row.piece}`}
          options={row.choices.map(({ id, text }) => ({ value: id, label: text }))}
        />
        <Button look="outline" size="small" name="intent" value="match.pair">
          {t('programme.importing.newer.pair')}
        </Button>
        {row.moreChoices > 0 && (
          <Anchor
            href={allHref}
            aria-label={t('programme.importing.newer.allChoicesOf', { text: row.text })}
          >
            {t('programme.importing.newer.allChoices', { count: row.moreChoices })}
          </Anchor>
        )}
      </Cluster>
    </Form>
  )
}

function GoneForm({ rows, words }: { rows: GoneRow[]; words: PreviewWords }) {
  const t = useT()
  if (rows.length === 0) return null
  return (
    <Form method="post" preventScrollReset>
      <Stack>
        <p>{t('programme.importing.newer.goneHint')}</p>
        <ol className={styles.pieces}>
          {rows.map((row, index) => (
            <li key={row.known} className={styles.activity}>
              <EntryHead {...row} />
              <input type="hidden" name="known" value={row.known} />
              <Checkbox
                name="ends"
                id={`ends-${row.known}`}
                value={row.known}
                label={t('programme.importing.newer.end')}
                aria-label={t('programme.importing.newer.endOf', { text: row.text })}
                defaultChecked={words
                  .ticked('ends', row.ends ? [row.known] : [])
                  .includes(row.known)}
              />
              <TextField
                label={t('programme.importing.newer.reason')}
                name="reasons"
                id={`reason-${row.known}`}
                defaultValue={words.ticked('reasons')[index] ?? row.reason}
                error={words.errorOf(`reason-${row.known}`)}
              />
            </li>
          ))}
        </ol>
        <Cluster>
          <Button name="intent" value="gone">
            {t('programme.importing.newer.decide')}
          </Button>
        </Cluster>
      </Stack>
    </Form>
  )
}
