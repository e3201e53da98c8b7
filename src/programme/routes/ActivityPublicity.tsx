// Whether the public sees an activity, and taking it out: each says why.
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Button, Cluster, Panel, Stack, TextField } from '#kernel/ui'
import type { ActivityView } from './activity-view.server.ts'

interface ActivityPublicityProps {
  view: ActivityView
  words: ReturnType<typeof formWords>
}

export function ActivityPublicity({ view, words }: ActivityPublicityProps) {
  const t = useT()
  const { isPublic, standing, hiddenReason } = view
  return (
    <>
      <Panel title={t('programme.desk.activity.publicity')}>
        <p>{t(`programme.desk.activity.${standing}`, { reason: hiddenReason ?? '' })}</p>
        <WithReason
          words={words}
          intent="visible"
          hidden={{ visible: isPublic ? 'hidden' : 'public' }}
          button={t(`programme.desk.activity.${isPublic ? 'hide' : 'show'}`)}
        />
      </Panel>
      <Panel title={t('programme.desk.activity.drop')}>
        <p>{t('programme.desk.activity.dropHint')}</p>
        <WithReason
          words={words}
          intent="drop"
          isDanger
          button={t('programme.desk.activity.dropButton')}
        />
      </Panel>
    </>
  )
}

interface WithReasonProps extends Pick<ActivityPublicityProps, 'words'> {
  intent: 'visible' | 'drop'
  hidden?: Record<string, string>
  isDanger?: boolean
  button: string
}

/** One step with its reason; the mistake stands at the step that was pressed. */
function WithReason({ words, intent, hidden = {}, isDanger, button }: WithReasonProps) {
  const t = useT()
  const isPressed = words.typed('intent') === intent
  return (
    <Form method="post" encType="multipart/form-data">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Stack>
        <TextField
          label={t('programme.desk.activity.reason')}
          name="reason"
          id={isPressed ? 'reason' : `reason-${intent}`}
          required
          lang="ja"
          defaultValue={isPressed ? words.typed('reason') : ''}
          error={isPressed ? words.errorOf('reason') : undefined}
        />
        <Cluster>
          <Button look={isDanger ? 'danger' : 'outline'} name="intent" value={intent}>
            {button}
          </Button>
        </Cluster>
      </Stack>
    </Form>
  )
}
