// What was taken off the picture's list, with the way back.
import { useT } from '#kernel/i18n'
import { Cluster, Disclosure, Stack } from '#kernel/ui'
import type { Choice } from '../../choices.server.ts'
import { Step } from './ChoiceList.tsx'

export function RemovedChoices({ choices }: { choices: Choice[] }) {
  const t = useT()
  if (choices.length === 0) return null
  return (
    <Disclosure summary={t('workshop.stage.choices.removed', { count: choices.length })}>
      <Stack gap="small">
        {choices.map(({ id, drawing }) => (
          <Cluster key={id} gap="small">
            <span>{drawing}</span>
            <Step step="restore" id={id} />
          </Cluster>
        ))}
      </Stack>
    </Disclosure>
  )
}
