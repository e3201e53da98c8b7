// Search and filter: what is typed lights cards up and steps through them, what is filtered dims the others.
import { type ChangeEvent, type KeyboardEvent, useMemo } from 'react'
import { useT } from '#kernel/i18n'
import styles from './FinderBar.module.css'
import { type CardFilter, choicesOf, isFiltering, noFilter, withoutTable } from './filter.ts'
import { Tool } from './Toolbar.tsx'
import { useSitting, useTold } from './use-sitting.ts'

/** The phases in which cards came in, by id, as they are called. */
export type PhaseNames = Readonly<Record<string, string>>

export function FinderBar({ phases }: { phases: PhaseNames }) {
  const t = useT()
  return (
    <search className={styles.bar} aria-label={t('workshop.board.finder')}>
      <Search />
      <Filters phases={phases} />
    </search>
  )
}

function Search() {
  const t = useT()
  const sitting = useSitting()
  const { finder } = sitting
  useTold('finder')
  const go = (by: 1 | -1) => {
    const id = finder.step(by)
    if (id) sitting.show(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== 'Enter') return
    event.preventDefault()
    go(event.shiftKey ? -1 : 1)
  }
  const at = finder.current ? finder.found.indexOf(finder.current) + 1 : 0
  return (
    <div className={styles.search}>
      <input
        id="board-search"
        type="search"
        className={styles.input}
        aria-label={t('workshop.board.search')}
        placeholder={t('workshop.board.search')}
        onChange={(event: ChangeEvent<HTMLInputElement>) => finder.search(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {finder.wanted.trim() !== '' && (
        <>
          <output className={styles.count}>
            {finder.found.length === 0
              ? t('workshop.board.foundNone')
              : t('workshop.board.found', { at, all: finder.found.length })}
          </output>
          <Tool label={t('workshop.board.foundBack')} hidesLabel onPress={() => go(-1)}>
            ↑
          </Tool>
          <Tool label={t('workshop.board.foundNext')} hidesLabel onPress={() => go(1)}>
            ↓
          </Tool>
        </>
      )}
    </div>
  )
}

function Filters({ phases }: { phases: PhaseNames }) {
  const t = useT()
  const { finder } = useSitting()
  useTold('finder')
  const choices = useChoices()
  const narrow = (part: Partial<CardFilter>) => finder.narrow({ ...finder.filter, ...part })
  const tableName = (table: string) =>
    table === withoutTable
      ? t('workshop.board.noTable')
      : t('workshop.board.tableNumber', { table })
  return (
    <div className={styles.filters}>
      <Choice
        label={t('workshop.board.byTable')}
        value={finder.filter.table}
        choices={choices.tables.map((value) => ({ value, label: tableName(value) }))}
        onChoose={(table) => narrow({ table })}
      />
      <Choice
        label={t('workshop.board.byPrompt')}
        value={finder.filter.prompt}
        choices={choices.prompts.map((value) => ({ value, label: value }))}
        onChoose={(prompt) => narrow({ prompt })}
      />
      <Choice
        label={t('workshop.board.byPhase')}
        value={finder.filter.phase}
        choices={choices.phases.map((value) => ({ value, label: phases[value] ?? value }))}
        onChoose={(phase) => narrow({ phase })}
      />
      {isFiltering(finder.filter) && (
        <Tool label={t('workshop.board.filterOff')} onPress={() => finder.narrow(noFilter)}>
          ×
        </Tool>
      )}
    </div>
  )
}

function useChoices() {
  const { store } = useSitting()
  const words = useTold('words')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `words` says when they changed
  return useMemo(() => choicesOf(store.shownWords()), [store, words])
}

interface ChoiceProps {
  label: string
  value: string
  choices: { value: string; label: string }[]
  onChoose(value: string): void
}

function Choice({ label, value, choices, onChoose }: ChoiceProps) {
  if (choices.length < 2 && value === '') return null
  return (
    <select
      className={styles.choice}
      aria-label={label}
      value={value}
      data-active={value === '' ? undefined : ''}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{label}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
