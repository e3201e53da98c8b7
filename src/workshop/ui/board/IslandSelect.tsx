// Chooses an island and goes: two steps, because a list that acts by itself cannot be walked through by keyboard.
import { useState } from 'react'
import { useT } from '#kernel/i18n'
import { Button } from '#kernel/ui'
import styles from './IslandSelect.module.css'
import type { IslandChoice } from './island-choices.ts'

interface IslandSelectProps {
  label: string
  /** What the button says; 移す where nothing else is. */
  action?: string
  choices: readonly IslandChoice[]
  onChoose(island: string): void
}

export function IslandSelect({ label, action, choices, onChoose }: IslandSelectProps) {
  const t = useT()
  const [island, setIsland] = useState('')
  const isThere = choices.some(({ value }) => value === island)
  if (choices.length === 0) return null
  return (
    <span className={styles.pair}>
      <select
        className={styles.select}
        aria-label={label}
        value={isThere ? island : ''}
        onChange={(event) => setIsland(event.target.value)}
      >
        <option value="">{label}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Button
        type="button"
        look="outline"
        size="small"
        disabled={!isThere}
        onClick={() => onChoose(island)}
      >
        {action ?? t('workshop.board.go')}
      </Button>
    </span>
  )
}
