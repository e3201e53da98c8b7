// Cards on their way to the server, and those that it refused: their words stay in sight.
import { useT } from '#kernel/i18n'
import { Button, Notice } from '#kernel/ui'
import type { Typing } from './use-typing.ts'

export function PaperWaiting({ typing }: { typing: Typing }) {
  const t = useT()
  return (
    <div aria-live="polite">
      {typing.waiting.map(({ id, text, problem }) =>
        problem ? (
          <Notice
            key={id}
            kind="error"
            title={t('workshop.paper.entry.failed')}
            actions={
              <Button
                look="outline"
                size="small"
                type="button"
                onClick={() => typing.sendAgain(id)}
              >
                {t('workshop.paper.entry.retry')}
              </Button>
            }
          >
            {text}: {problem}
          </Notice>
        ) : (
          <p key={id}>
            {t('workshop.paper.entry.sending')}: {text}
          </p>
        ),
      )}
    </div>
  )
}
