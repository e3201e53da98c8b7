// What was just done with the cards, and the way back.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, Notice } from '#kernel/ui'

interface FateDoneProps {
  what: string | null
  batch: string | null
  count: string | null
  mayDecide: boolean
}

export function FateDone({ what, batch, count, mayDecide }: FateDoneProps) {
  const t = useT()
  if (what === 'undone' || what === 'marked') {
    return (
      <Notice kind="success" live>
        {t(what === 'undone' ? 'workshop.fate.undone' : 'workshop.fate.answer.marked')}
      </Notice>
    )
  }
  if (what !== 'decided' || !batch) return null
  return (
    <Notice
      kind="success"
      live
      actions={
        mayDecide && (
          <Form method="post">
            <input type="hidden" name="intent" value="undo" />
            <input type="hidden" name="batch" value={batch} />
            <Button look="outline" size="small">
              {t('workshop.fate.undo')}
            </Button>
          </Form>
        )
      }
    >
      {t('workshop.fate.done', { count: Number(count) || 0 })}
    </Notice>
  )
}
