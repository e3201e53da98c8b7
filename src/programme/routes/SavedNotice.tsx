// After a save: what was written, and the way back, before anything else is done.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, LinkButton, Notice } from '#kernel/ui'
import type { Done } from './done.ts'
import { UndoneNotice } from './UndoneNotice.tsx'

interface SavedNoticeProps {
  /** /016373/desk */
  desk: string
  done: Done | null
  programme: string
}

export function SavedNotice({ desk, done, programme }: SavedNoticeProps) {
  const t = useT()
  if (!done) return null
  const { batch, count, proposed, undone } = done
  if (undone) {
    const code = desk.split('/')[1] ?? ''
    return <UndoneNotice code={code} batch={undone} back="programme" programme={programme} />
  }
  if (!batch && proposed === 0) return <Notice live>{t('programme.desk.save.none')}</Notice>
  return (
    <Notice
      kind="success"
      live
      title={t('programme.desk.save.done')}
      actions={batch && <AfterSave {...{ desk, batch, programme }} />}
    >
      {batch && <p>{t('programme.desk.save.doneCount', { count })}</p>}
      {proposed > 0 && <p>{t('programme.desk.save.proposed', { count: proposed })}</p>}
    </Notice>
  )
}

function AfterSave({ desk, batch, programme }: { desk: string; batch: string; programme: string }) {
  const t = useT()
  return (
    <>
      <Form method="post" action={`${desk}/publish/undo?programme=${programme}`}>
        <input type="hidden" name="batch" value={batch} />
        <input type="hidden" name="back" value="programme" />
        <Button look="outline" size="small">
          {t('programme.desk.save.undo')}
        </Button>
      </Form>
      <LinkButton look="text" size="small" href={`${desk}/publish?programme=${programme}`}>
        {t('programme.desk.save.toPublish')}
      </LinkButton>
    </>
  )
}
