// Who changed which of the town's words, newest first; each step can be taken back.
import { useT } from '#kernel/i18n'
import { Anchor, Panel, StateMark, Timeline } from '#kernel/ui'
import type { WordsView } from './words-view.server.ts'

export function WordsHistory({ code, view }: { code: string; view: WordsView }) {
  const t = useT()
  const undoHref = (batch: string) => {
    const query = new URLSearchParams({ programme: view.choice.current, batch, back: 'words' })
    return `/${code}/desk/publish/undo?${query}`
  }
  return (
    <Panel title={t('programme.publishing.words.history')}>
      <Timeline
        items={view.history.map(({ batch, at, when, by, reason, isPublished, mayUndo, lines }) => ({
          key: batch,
          dateTime: at,
          when,
          who: by,
          mark: isPublished ? undefined : <StateMark kind="draft" />,
          what: (
            <ul lang="ja">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ),
          more: (
            <>
              {reason && <span lang="ja">{reason} </span>}
              {view.mayChange && mayUndo && (
                <Anchor
                  href={undoHref(batch)}
                  aria-label={t('programme.publishing.undo.linkOf', { text: lines[0] ?? when })}
                >
                  {t('programme.publishing.undo.link')}
                </Anchor>
              )}
            </>
          ),
        }))}
      />
    </Panel>
  )
}
