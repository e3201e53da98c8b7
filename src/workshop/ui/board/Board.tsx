// The whole board: bars above, the table, the tray beside it. It lives in the browser only; before that it says that it comes.
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useT } from '#kernel/i18n'
import { EmptyState } from '#kernel/ui'
import { ActionBar } from './ActionBar.tsx'
import { Announcer } from './Announcer.tsx'
import styles from './Board.module.css'
import type { BoardStore } from './board-store.ts'
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
        {proposals && (
          <div className={styles.proposals}>
            <Proposals address={proposals} />
          </div>
        )}
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
  const waits = useTopic('layout', () => whatWaits(store))
  if (waits === null) return null
  const isComing = waits === 'cards' && store.source.state === 'connecting'
  return (
    <div className={styles.waiting}>
      {isComing && <p>{t('workshop.board.loading')}</p>}
      {!isComing && waits === 'cards' && (
        <EmptyState title={t('workshop.board.empty')}>
          <p>{t('workshop.board.emptyHow', { code })}</p>
        </EmptyState>
      )}
      {waits === 'tray' && store.source.mayWrite && <p>{t('workshop.board.trayWaits')}</p>}
    </div>
  )
}

/** An empty table waits for cards, or for what is in the tray already. */
function whatWaits({ layout }: BoardStore): 'cards' | 'tray' | null {
  if (layout.frames.size > 0 || layout.lying.length > 0) return null
  return layout.tray.length > 0 ? 'tray' : 'cards'
}
