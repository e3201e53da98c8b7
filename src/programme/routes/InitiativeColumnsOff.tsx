// Columns that the report does not show: said with the way to show them, so that nobody looks for the fields.
import { useT } from '#kernel/i18n'
import { LinkButton, Panel } from '#kernel/ui'

interface InitiativeColumnsOffProps {
  title: string
  text: string
  /** Where an administrator switches them on; undefined for everybody else. */
  href: string | undefined
}

export function InitiativeColumnsOff({ title, text, href }: InitiativeColumnsOffProps) {
  const t = useT()
  return (
    <Panel title={title}>
      <p>{text}</p>
      {href ? (
        <p>
          <LinkButton look="outline" size="small" href={href}>
            {t('programme.desk.initiative.switchOn')}
          </LinkButton>
        </p>
      ) : (
        <p>{t('programme.desk.initiative.askAdministrator')}</p>
      )}
    </Panel>
  )
}

/** needsLead is what an administrator does not: only they change the columns. */
export function settingsHref(desk: string, programme: string, needsLead: boolean) {
  return needsLead ? undefined : `${desk}/words/settings?programme=${programme}`
}
