// What was recognised, in its order: each piece can be moved, and opened to be put right.
import { Form, Link } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, LinkButton, Pagination, StateMark, Tag } from '#kernel/ui'
import type {
  ActivityRow,
  InitiativeRow,
  PieceRow,
  PiecesView,
} from './import-pieces-view.server.ts'
import { PieceEditor } from './PieceEditor.tsx'
import styles from './Preview.module.css'
import { PreviewGrades } from './PreviewGrades.tsx'
import { type PreviewWords, previewHref } from './preview-links.ts'

interface PreviewPiecesProps {
  path: string
  view: PiecesView
  words: PreviewWords
}

export function PreviewPieces({ path, view, words }: PreviewPiecesProps) {
  const t = useT()
  const { rows, chosen } = view
  return (
    <>
      <h2 className={styles.sideTitle}>{t('programme.importing.piece.title')}</h2>
      {view.grades.length > 0 && <PreviewGrades grades={view.grades} />}
      {view.head && <Head head={view.head} />}
      {rows.length === 0 && <p>{t('programme.importing.piece.nothing')}</p>}
      {/* One flat list: a piece that moves stays the same element and keeps the focus. */}
      <ol className={styles.pieces}>
        {rows.map((row) => (
          <li key={row.id} id={row.id} className={styles[row.kind]}>
            {row.kind === 'initiative' ? <Initiative row={row} /> : <Activity row={row} />}
            <RowTools row={row} path={path} isOpen={chosen?.id === row.id} />
            {chosen?.id === row.id && (
              <PieceEditor key={row.id} row={row} editor={chosen} words={words} />
            )}
          </li>
        ))}
      </ol>
      <Pagination
        page={view.page}
        pages={view.pages}
        hrefOf={(page) => previewHref(path, { view: 'pieces', page })}
      />
      <p>
        <LinkButton href={previewHref(path, { view: 'waiting' })} look="outline">
          {t('programme.importing.preview.next', {
            step: t('programme.importing.preview.waiting'),
          })}
        </LinkButton>
      </p>
    </>
  )
}

function Head({ head }: { head: NonNullable<PiecesView['head']> }) {
  const t = useT()
  return (
    <dl className={styles.head}>
      {(['title', 'lead'] as const).map((field) => (
        <div key={field} id={field === 'title' ? 't' : 'l'}>
          <dt>{t(`programme.importing.source.role.${field}`)}</dt>
          <dd lang="ja">{head[field] || t('programme.importing.piece.none')}</dd>
          {head[field] !== '' && (
            <dd>
              <Form method="post" preventScrollReset>
                <input type="hidden" name="piece" value={field === 'title' ? 't' : 'l'} />
                <Button look="text" size="small" name="intent" value="unplace">
                  {t('programme.importing.piece.unplace')}
                </Button>
              </Form>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

function Initiative({ row }: { row: InitiativeRow }) {
  const t = useT()
  return (
    <>
      <h3 className={styles.initiativeTitle} lang="ja">
        {row.title || t('programme.importing.piece.noTitle')}
      </h3>
      {row.note && <p lang="ja">({row.note})</p>}
      {row.tags.length > 0 && (
        <p className={styles.facts}>
          {t('programme.importing.piece.tags')}{' '}
          {row.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </p>
      )}
    </>
  )
}

function Activity({ row }: { row: ActivityRow }) {
  const t = useT()
  const { label, state, text, dates, doubtful, links } = row
  return (
    <>
      <StateMark kind={state ?? 'other'} label={label} />
      <p className={styles.text} lang="ja">
        {text}
      </p>
      {dates.length > 0 && (
        <p className={styles.facts}>
          {t('programme.importing.piece.dates')} {dates.join(t('programme.publishing.and'))}
        </p>
      )}
      {doubtful.map(({ words, reason }) => (
        <p key={words} className={styles.doubtful}>
          {t('programme.importing.piece.doubtful')} <q lang="ja">{words}</q> {reason}
        </p>
      ))}
      {links.length > 0 && (
        <p className={styles.facts}>
          {t('programme.importing.piece.links')} {links.join(' ')}
        </p>
      )}
    </>
  )
}

function RowTools({ row, path, isOpen }: { row: PieceRow; path: string; isOpen: boolean }) {
  const t = useT()
  const { id, line, isFirst, isLast } = row
  const split = row.kind === 'activity' ? row.split : null
  return (
    <Form method="post" preventScrollReset className={styles.rowTools}>
      <input type="hidden" name="piece" value={id} />
      <a
        href={`#L${line.index}`}
        className={styles.lineLink}
        aria-label={t('programme.importing.piece.lineOf', { line: line.line })}
      >
        {t('programme.importing.piece.line', { line: line.line })}
      </a>
      <Button look="text" size="small" name="intent" value="up" disabled={isFirst}>
        {t('programme.importing.piece.up')}
      </Button>
      <Button look="text" size="small" name="intent" value="down" disabled={isLast}>
        {t('programme.importing.piece.down')}
      </Button>
      <Link
        className={styles.editLink}
        to={
          isOpen
            ? previewHref(path, { view: 'pieces' })
            : previewHref(path, { view: 'pieces', piece: id })
        }
        preventScrollReset={isOpen}
      >
        {isOpen ? t('programme.importing.piece.close') : t('programme.importing.piece.edit')}
      </Link>
      {split && (
        <span className={styles.proposal}>
          {t('programme.importing.piece.splitProposal', { count: split.length })}
          <Button look="outline" size="small" name="intent" value="split">
            {t('programme.importing.piece.split')}
          </Button>
        </span>
      )}
    </Form>
  )
}
