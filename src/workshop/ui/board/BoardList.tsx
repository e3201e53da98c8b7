// The same board as a list: everything that can be done on it, by keyboard alone, and to be heard as well as seen.
import { type ReactNode, useRef } from 'react'
import { useT } from '#kernel/i18n'
import { Button } from '#kernel/ui'
import { Announcer } from './Announcer.tsx'
import styles from './BoardList.module.css'
import { FinderBar, type PhaseNames } from './FinderBar.tsx'
import { LineNotice } from './LineNotice.tsx'
import { ListCards } from './ListCards.tsx'
import { ListIsland } from './ListIsland.tsx'
import { History } from './Toolbar.tsx'
import { useMayWrite, useSitting, useTold } from './use-sitting.ts'

export interface BoardListProps {
  head: ReactNode
  code: string
  phases: PhaseNames
}

export function BoardList({ head, code, phases }: BoardListProps) {
  const t = useT()
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        {head}
        <LineNotice />
      </header>
      <p>{t('workshop.board.list.lead')}</p>
      <div className={styles.bars}>
        <History />
        <FinderBar phases={phases} />
      </div>
      <Announcer isShown />
      <Shown />
      <NewIsland />
      <Islands />
      <TrayList code={code} />
    </div>
  )
}

function Shown() {
  const t = useT()
  const { finder, store } = useSitting()
  useTold('finder')
  if (!finder.isNarrowing) return null
  const all = store.layout.standing.length
  const count = store.layout.standing.filter(({ id }) => finder.isWanted(id)).length
  return <p role="status">{t('workshop.board.list.shown', { all, count })}</p>
}

function NewIsland() {
  const t = useT()
  const { deeds } = useSitting()
  const mayWrite = useMayWrite()
  const field = useRef<HTMLInputElement>(null)
  if (!mayWrite) return null
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault()
        deeds.makeIsland([], null, field.current?.value.trim() ?? '')
        event.currentTarget.reset()
      }}
    >
      <label className={styles.label}>
        {t('workshop.board.list.newIslandName')}
        <input ref={field} className={styles.input} maxLength={200} />
      </label>
      <Button look="outline" size="small">
        {t('workshop.board.list.addIsland')}
      </Button>
    </form>
  )
}

function Islands() {
  const t = useT()
  const { store } = useSitting()
  useTold('layout')
  return (
    <section aria-labelledby="list-islands" className={styles.part}>
      <h2 id="list-islands">{t('workshop.board.list.islands')}</h2>
      {store.layout.roots.length === 0 && <p>{t('workshop.board.list.noIslands')}</p>}
      <ul className={styles.islands}>
        {store.layout.roots.map((id) => (
          <ListIsland key={id} id={id} depth={0} />
        ))}
      </ul>
    </section>
  )
}

function TrayList({ code }: { code: string }) {
  const t = useT()
  const { store } = useSitting()
  useTold('layout')
  const { tray } = store.layout
  return (
    <section aria-labelledby="list-tray" className={styles.part}>
      <h2 id="list-tray" tabIndex={-1}>
        {t('workshop.board.tray')} ({t('workshop.board.cards', { count: tray.length })})
      </h2>
      {store.shownWords().length === 0 ? (
        <p>
          {t('workshop.board.empty')}。{t('workshop.board.emptyHow', { code })}
        </p>
      ) : (
        tray.length === 0 && <p>{t('workshop.board.trayEmpty')}</p>
      )}
      <ListCards ids={tray} />
    </section>
  )
}
