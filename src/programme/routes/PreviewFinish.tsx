// The last step: what the import brings in numbers, what is left to say, and the button that does it.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import {
  Button,
  Cluster,
  LinkButton,
  Notice,
  Panel,
  Stack,
  StatFigure,
  StatFigures,
} from '#kernel/ui'
import type { FinishView } from './import-finish-view.server.ts'
import { previewHref } from './preview-links.ts'

interface PreviewFinishProps {
  path: string
  view: FinishView
  waiting: number
}

export function PreviewFinish({ path, view, waiting }: PreviewFinishProps) {
  const t = useT()
  return (
    <Panel title={t('programme.importing.finish.title')}>
      <Stack>
        <Figures view={view} />
        <p>{targetInWords(view, t)}</p>
        {view.newer && (
          <p>
            {t('programme.importing.finish.brings', {
              ...view.newer.counts,
              ends: view.newer.ends,
            })}
          </p>
        )}
        {view.namesake && <Namesake namesake={view.namesake} />}
        {waiting > 0 && (
          <Notice
            actions={
              <LinkButton look="outline" href={previewHref(path, { view: 'waiting' })}>
                {t('programme.importing.preview.toWaiting')}
              </LinkButton>
            }
          >
            {t('programme.importing.finish.waiting', { count: waiting })}
          </Notice>
        )}
        {view.unmapped.length > 0 && (
          <Notice>
            {t('programme.importing.finish.unmapped', {
              labels: view.unmapped.join(t('programme.publishing.and')),
            })}
          </Notice>
        )}
        <Commit view={view} />
      </Stack>
    </Panel>
  )
}

function targetInWords({ title, newer }: FinishView, t: ReturnType<typeof useT>): string {
  if (newer) return t('programme.importing.finish.newerOf', { title: newer.title })
  if (title === '') return t('programme.importing.finish.newProgrammeUntitled')
  return t('programme.importing.finish.newProgramme', { title })
}

function Figures({ view }: { view: FinishView }) {
  const t = useT()
  const unit = t('programme.importing.finish.unit')
  return (
    <StatFigures>
      <StatFigure
        label={t('programme.importing.finish.initiatives')}
        value={view.initiatives}
        unit={unit}
      />
      {view.standings.map(({ state, label, count }) => (
        <StatFigure
          key={label}
          kind={state ?? undefined}
          label={<span lang="ja">{label}</span>}
          value={count}
          unit={unit}
        />
      ))}
    </StatFigures>
  )
}

function Namesake({ namesake }: { namesake: NonNullable<FinishView['namesake']> }) {
  const t = useT()
  const { publicId, title } = namesake
  return (
    <Notice
      kind="warning"
      actions={
        <Form method="post">
          <input type="hidden" name="programme" value={publicId} />
          <Button look="outline" name="intent" value="aim">
            {t('programme.importing.finish.aimAt', { title })}
          </Button>
        </Form>
      }
    >
      {t('programme.importing.finish.namesake', { title })}
    </Notice>
  )
}

function Commit({ view }: { view: FinishView }) {
  const t = useT()
  if (view.nothingToDo) {
    return (
      <Notice title={t('programme.importing.finish.nothing')}>
        {view.newer
          ? t('programme.importing.finish.nothingNewer')
          : t('programme.importing.finish.nothingNew')}
      </Notice>
    )
  }
  return (
    <Form method="post">
      <input type="hidden" name="state" value={view.state} />
      <input type="hidden" name="seen" value={view.seen} />
      <Stack>
        <p>
          {t('programme.importing.finish.draftOnly')} {t('programme.importing.finish.undoable')}
        </p>
        <Cluster>
          <Button name="intent" value="commit">
            {t('programme.importing.finish.submit')}
          </Button>
        </Cluster>
      </Stack>
    </Form>
  )
}
