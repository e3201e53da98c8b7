// Several programmes of one town: the same page for each, by ?programme=.
import { useT } from '#kernel/i18n'
import { Tabs } from '#kernel/ui'

interface ProgrammeTabsProps {
  choice: { all: { publicId: string; title: string }[]; current: string }
  /** Address of the page without a query. */
  href: string
}

export function ProgrammeTabs({ choice, href }: ProgrammeTabsProps) {
  const t = useT()
  if (choice.all.length < 2) return null
  return (
    <Tabs
      label={t('programme.publishing.chooseProgramme')}
      tabs={choice.all.map(({ publicId, title }) => ({
        href: `${href}?programme=${publicId}`,
        label: title,
        current: publicId === choice.current,
      }))}
    />
  )
}
