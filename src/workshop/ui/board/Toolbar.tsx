// What is always at hand: undo, tools, zoom.
import type { ReactNode } from 'react'
import { useT } from '#kernel/i18n'
import styles from './Toolbar.module.css'
import { useMayWrite, useSitting, useTold, useTopic } from './use-sitting.ts'

export function Toolbar({ children }: { children?: ReactNode }) {
  const t = useT()
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('workshop.board.tools')}>
      <History />
      <Tools />
      <Zoom />
      {children}
    </div>
  )
}

export function History() {
  const t = useT()
  const { deeds } = useSitting()
  const mayWrite = useMayWrite()
  useTopic('layout', () => `${deeds.canUndo} ${deeds.canRedo}`)
  if (!mayWrite) return null
  return (
    <div className={styles.group}>
      <Tool label={t('workshop.board.undo')} disabled={!deeds.canUndo} onPress={() => deeds.undo()}>
        ↶
      </Tool>
      <Tool label={t('workshop.board.redo')} disabled={!deeds.canRedo} onPress={() => deeds.redo()}>
        ↷
      </Tool>
    </div>
  )
}

function Tools() {
  const t = useT()
  const sitting = useSitting()
  const mayWrite = useMayWrite()
  useTold('selection')
  if (!mayWrite) return null
  const isChoosing = sitting.tool === 'choose'
  return (
    <div className={styles.group}>
      <Tool
        label={t('workshop.board.choose')}
        pressed={isChoosing}
        onPress={() => sitting.use(isChoosing ? 'move' : 'choose')}
      >
        ⬚
      </Tool>
      <Tool label={t('workshop.board.newIsland')} onPress={() => sitting.newIsland()}>
        ＋
      </Tool>
      <Tool label={t('workshop.board.tidyAll')} onPress={() => sitting.tidyAll()}>
        ▦
      </Tool>
    </div>
  )
}

function Zoom() {
  const t = useT()
  const sitting = useSitting()
  const { eye } = sitting
  useTold('camera')
  return (
    <div className={styles.group}>
      <Tool label={t('workshop.board.zoomOut')} hidesLabel onPress={() => eye.zoomMiddle(0.8)}>
        −
      </Tool>
      <output className={styles.zoom}>{`${Math.round(eye.camera.zoom * 100)}%`}</output>
      <Tool label={t('workshop.board.zoomIn')} hidesLabel onPress={() => eye.zoomMiddle(1.25)}>
        ＋
      </Tool>
      <Tool label={t('workshop.board.fit')} onPress={() => sitting.fitAll()}>
        ⤢
      </Tool>
    </div>
  )
}

interface ToolProps {
  label: string
  pressed?: boolean
  disabled?: boolean
  /** The sign alone is understood by all; the word is still there to be heard. */
  hidesLabel?: boolean
  onPress(): void
  children: ReactNode
}

export function Tool({ label, pressed, disabled, hidesLabel, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={hidesLabel ? label : undefined}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
    >
      <span className={styles.sign} aria-hidden="true">
        {children}
      </span>
      {!hidesLabel && <span>{label}</span>}
    </button>
  )
}
