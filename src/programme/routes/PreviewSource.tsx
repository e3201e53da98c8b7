// The paper itself, line by line, with what each part was recognised as.
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { useT } from '#kernel/i18n'
import { Pagination } from '#kernel/ui'
import type { Segment, SourceLineView } from '../import/source-view.ts'
import type { DraftView } from './import-draft-view.server.ts'
import styles from './Preview.module.css'
import { previewHref } from './preview-links.ts'

interface PreviewSourceProps {
  path: string
  view: DraftView
}

export function PreviewSource({ path, view }: PreviewSourceProps) {
  const t = useT()
  const { source, body } = view
  const chosen = 'chosen' in body ? (body.chosen?.id ?? null) : null
  const paper = useChosenInSight(chosen)
  return (
    <section className={styles.source} aria-labelledby="source-title">
      <h2 className={styles.sideTitle} id="source-title">
        {t('programme.importing.source.title')}
      </h2>
      <Legend />
      <section
        ref={paper}
        className={styles.paper}
        aria-label={t('programme.importing.source.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard
        tabIndex={0}
      >
        <ol className={styles.lines}>
          {source.lines.map((line) => (
            <Line key={line.index} line={line} chosen={chosen} path={path} />
          ))}
        </ol>
      </section>
      <Pagination
        page={source.page}
        pages={source.pages}
        hrefOf={(lines) => previewHref(path, { view: body.tab, lines })}
      />
    </section>
  )
}

/** Scrolls the paper, and nothing but the paper, to the piece that is being worked on. */
function useChosenInSight(chosen: string | null) {
  const paper = useRef<HTMLElement>(null)
  useEffect(() => {
    const words = chosen === null ? null : paper.current?.querySelector('mark')
    if (!paper.current || !words) return
    const { top } = paper.current.getBoundingClientRect()
    const third = paper.current.clientHeight / 3
    paper.current.scrollTop += words.getBoundingClientRect().top - top - third
  }, [chosen])
  return paper
}

function Legend() {
  const t = useT()
  return (
    <p className={styles.legend}>
      {(['initiative', 'label', 'text', 'unplaced'] as const).map((role) => (
        <span key={role} className={styles[`role-${role}`]}>
          {t(`programme.importing.source.role.${role}`)}
        </span>
      ))}
    </p>
  )
}

interface LineProps {
  line: SourceLineView
  chosen: string | null
  path: string
}

function Line({ line, chosen, path }: LineProps) {
  const t = useT()
  const segments = line.cells.flat()
  const piece = segments.find(({ piece: owner }) => owner !== null)?.piece
  const number = <span className={styles.number}>{line.line}</span>
  return (
    <li className={styles.line} id={`L${line.index}`}>
      {piece && /^[aiu]/.test(piece) ? (
        <Link
          className={styles.number}
          to={previewHref(path, { view: piece.startsWith('u') ? 'waiting' : 'pieces', piece })}
          aria-label={t('programme.importing.source.line', { line: line.line })}
        >
          {line.line}
        </Link>
      ) : (
        number
      )}
      <span className={line.isHeading ? styles.headingWords : styles.lineWords} lang="ja">
        {line.cells.map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a line never change their order
          <span key={index} className={styles.cell}>
            {cell.map((segment, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: neither do the words of a cell
              <Words key={place} segment={segment} chosen={chosen} />
            ))}
          </span>
        ))}
      </span>
    </li>
  )
}

function Words({ segment, chosen }: { segment: Segment; chosen: string | null }) {
  const { text, role, piece } = segment
  if (piece !== null && piece === chosen) return <mark className={styles.chosen}>{text}</mark>
  return <span className={styles[`role-${role}`]}>{text}</span>
}
