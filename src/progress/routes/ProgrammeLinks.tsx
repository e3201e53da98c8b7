// The town's other programmes, where there are any: each has its own page.
import { useT } from '#kernel/i18n'
import { Tabs } from '#kernel/ui'
import type { ProgrammeChoice } from '../public-programmes.server.ts'

interface ProgrammeLinksProps {
  choice: ProgrammeChoice
  hrefOf: (programme: string) => string
}

export function ProgrammeLinks({ choice: { all, current }, hrefOf }: ProgrammeLinksProps) {
  const t = useT()
  if (all.length === 0) return null
  const tabs = all.map(({ publicId, title }) => ({
    href: hrefOf(publicId),
    label: <span lang="ja">{title}</span>,
    current: publicId === current,
  }))
  return <Tabs label={t('programme.publishing.chooseProgramme')} tabs={tabs} />
}
