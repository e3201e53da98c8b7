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
  /** The desk page to come back to after an undo. */
  back?: string
}

export function SavedNotice({ desk, done, programme, back = 'programme' }: SavedNoticeProps) {
  const t = useT()
  if (!done) return null
  const { batch, count, proposed, undone } = done
  const isProposed = proposed > 0
  if (undone) {
    const code = desk.split('/')[1] ?? ''
    return <UndoneNotice code={code} batch={undone} back={back} programme={programme} />
  }
  if (!batch && !isProposed) return <Notice live>{t('programme.desk.save.none')}</Notice>
  return (
    <Notice
      kind="success"
      live
      title={t(`programme.desk.save.${batch ? 'done' : 'proposedTitle'}`)}
      actions={
        <>
          {batch && <AfterSave {...{ desk, batch, programme, back }} />}
          {isProposed && (
            <LinkButton look="text" size="small" href={`${desk}/proposals?programme=${programme}`}>
              {t('programme.desk.save.toProposals')}
            </LinkButton>
          )}
        </>
      }
    >
      {batch && <p>{t('programme.desk.save.doneCount', { count })}</p>}
      {isProposed && (
        <p>
          {t('programme.desk.save.proposed', { count: proposed })}{' '}
          {t('programme.desk.save.proposedHint')}
        </p>
      )}
    </Notice>
  )
}

interface AfterSaveProps extends Required<Pick<SavedNoticeProps, 'desk' | 'programme' | 'back'>> {
  batch: string
}

function AfterSave({ desk, batch, programme, back }: AfterSaveProps) {
  const t = useT()
  return (
    <>
      <Form method="post" action={`${desk}/publish/undo?programme=${programme}`}>
        <input type="hidden" name="batch" value={batch} />
        <input type="hidden" name="back" value={back} />
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
