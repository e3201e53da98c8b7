// The whole board: bars above, the table, the tray beside it. It lives in the browser only; before that it says that it comes.
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useT } from '#kernel/i18n'
import { EmptyState } from '#kernel/ui'
import { ActionBar } from './ActionBar.tsx'
import { Announcer } from './Announcer.tsx'
import styles from './Board.module.css'
import { FinderBar, type PhaseNames } from './FinderBar.tsx'
import { followKeys } from './keys.ts'
import { LineNotice } from './LineNotice.tsx'
import { Proposals } from './Proposals.tsx'
import { Surface } from './Surface.tsx'
import { Toolbar } from './Toolbar.tsx'
import { Tray } from './Tray.tsx'
import { useSitting, useTold, useTopic } from './use-sitting.ts'

export interface BoardProps {
  /** Heads the board: title, way back, switch to the list. */
  head: ReactNode
  /** The join code, for a board that waits for its first card. */
  code: string
  phases: PhaseNames
  /** Where proposals are asked for; empty on a table's tablet. */
  proposals?: string
}

export function Board({ head, code, phases, proposals }: BoardProps) {
  const t = useT()
  const board = useRef<HTMLDivElement>(null)
  const sitting = useSitting()
  useEffect(() => followKeys(sitting, asksOf(board)), [sitting])
  return (
    <div ref={board} className={styles.board}>
      <header className={styles.head}>
        {head}
        <LineNotice />
      </header>
      <div className={styles.bars}>
        <Toolbar />
        <FinderBar phases={phases} />
      </div>
      <p id="board-keys" hidden>
        {t('workshop.board.keys')}
      </p>
      <div className={styles.table}>
        <Surface />
        <Waiting code={code} />
        <ActionBar />
      </div>
      <aside className={styles.side}>
        {proposals && <Proposals address={proposals} />}
        <Tray />
      </aside>
      <Announcer />
    </div>
  )
}

function asksOf(board: RefObject<HTMLElement | null>) {
  const go = (selector: string) => board.current?.querySelector<HTMLElement>(selector)?.focus()
  return {
    // The bar comes with the next drawing.
    openActions: () => requestAnimationFrame(() => go('[data-actions] :is(button, select)')),
    search: () => go('#board-search'),
  }
}

function Waiting({ code }: { code: string }) {
  const t = useT()
  const { store } = useSitting()
  useTold('line')
  const isEmpty = useTopic(
    'layout',
    () => store.layout.standing.length === 0 && store.layout.frames.size === 0,
  )
  if (!isEmpty) return null
  return (
    <div className={styles.waiting}>
      {store.source.state === 'connecting' ? (
        <p>{t('workshop.board.loading')}</p>
      ) : (
        <EmptyState title={t('workshop.board.empty')}>
          <p>{t('workshop.board.emptyHow', { code })}</p>
        </EmptyState>
      )}
    </div>
  )
}
