// After an undo: it is said, and can itself be undone.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, Notice } from '#kernel/ui'

interface UndoneNoticeProps {
  code: string
  /** The batch that withdrew. */
  batch: string
  /** The desk page to come back to. */
  back: string
  programme: string
}

export function UndoneNotice({ code, batch, back, programme }: UndoneNoticeProps) {
  const t = useT()
  return (
    <Notice
      kind="success"
      live
      title={t('programme.publishing.undo.done')}
      actions={
        <Form method="post" action={`/${code}/desk/publish/undo?programme=${programme}`}>
          <input type="hidden" name="batch" value={batch} />
          <input type="hidden" name="back" value={back} />
          <Button look="outline" size="small">
            {t('programme.publishing.undo.redo')}
          </Button>
        </Form>
      }
    >
      {t('programme.publishing.undo.doneHint')}
    </Notice>
  )
}
