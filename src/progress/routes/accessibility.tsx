// The accessibility statement that a town can put its name to.
import { town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { PageHead } from '#kernel/ui'
import type { Route } from './+types/accessibility.ts'

export const handle = { noScript: true }

export function loader({ context }: Route.LoaderArgs) {
  return { name: context.get(town).name }
}

export default function Accessibility({ loaderData: { name } }: Route.ComponentProps) {
  const t = useT()
  return (
    <>
      <title>{`${t('progress.page.accessibility')} | ${t('ui.productName')}`}</title>
      <PageHead
        title={t('progress.page.accessibility')}
        lead={t('progress.access.lead', { name })}
      />
      <h2>{t('progress.access.targetTitle')}</h2>
      <p>{t('progress.access.target')}</p>
      <h2>{t('progress.access.checkedTitle')}</h2>
      <p>{t('progress.access.checked')}</p>
      <h2>{t('progress.access.knownTitle')}</h2>
      <p>{t('progress.access.known')}</p>
      <h2>{t('progress.access.contactTitle')}</h2>
      <p>{t('progress.access.contact', { name })}</p>
    </>
  )
}
