// The same as the keys, for a mouse: in a corner, seen only by whoever goes there.
import { useT } from '#kernel/i18n'
import { Button, Cluster } from '#kernel/ui'
import styles from './Screen.module.css'
import type { Pages } from './use-pages.ts'
import { toggleFullScreen } from './use-screen-keys.ts'

interface ScreenToolsProps {
  pages: Pages
  toggleBlack: () => void
}

export function ScreenTools({ pages, toggleBlack }: ScreenToolsProps) {
  const t = useT()
  return (
    <div className={styles.tools}>
      <Cluster gap="small">
        <Button type="button" look="outline" size="small" onClick={() => pages.turn(-1)}>
          {t('workshop.stage.screen.previous')}
        </Button>
        <Button type="button" look="outline" size="small" onClick={() => pages.turn(1)}>
          {t('workshop.stage.screen.next')}
        </Button>
        <Button type="button" look="outline" size="small" onClick={toggleFullScreen}>
          {t('workshop.stage.screen.full')}
        </Button>
        <Button type="button" look="outline" size="small" onClick={toggleBlack}>
          {t('workshop.stage.screen.black')}
        </Button>
      </Cluster>
    </div>
  )
}
