// Who works on what the hall said, and what comes next.
import { useT } from '#kernel/i18n'
import { LinkButton, Panel } from '#kernel/ui'
import type { VoiceWork } from '../voice.server.ts'

export function Work({ code, work }: { code: string; work: VoiceWork | null }) {
  const t = useT()
  return (
    <Panel title={t('voice.page.work')}>
      {work ? (
        <>
          <p>{t('voice.page.workOf', { title: work.title })}</p>
          <LinkButton look="outline" href={`/${code}/progress/${work.workshop ?? work.publicId}`}>
            {t('voice.page.workSeen')}
          </LinkButton>
          {work.next.length > 0 && (
            <>
              <h3>{t('voice.page.next')}</h3>
              <ul>
                {work.next.map((activity) => (
                  <li key={activity.publicId}>{activity.text}</li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : (
        <p>{t('voice.page.workUnknown')}</p>
      )}
    </Panel>
  )
}
