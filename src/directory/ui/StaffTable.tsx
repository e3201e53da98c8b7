// People in a table, with what they may do.
import { todayInTokyo, useT } from '#kernel/i18n'
import type { StaffRole } from '#kernel/tenancy/schema'
import { Anchor, Cluster, Table, Tag } from '#kernel/ui'
import { useDay } from './days.ts'

export interface ShownPerson {
  id: string
  name: string
  email: string
  since: string
  endedAt: string | null
  roles: { role: StaffRole; section: string | null }[]
}

interface StaffTableProps {
  caption: string
  people: ShownPerson[]
  base: string
}

export function StaffTable({ caption, people, base }: StaffTableProps) {
  const t = useT()
  const day = useDay()
  const columns = [
    { key: 'name', label: t('kernel.tenancy.page.name'), heading: true },
    { key: 'email', label: t('kernel.tenancy.page.email') },
    { key: 'roles', label: t('directory.staff.role') },
    { key: 'state', label: t('directory.staff.state') },
  ]
  const rows = people.map((person) => ({
    key: person.id,
    cells: {
      name: <Anchor href={`${base}/${person.id}`}>{person.name}</Anchor>,
      email: person.email,
      roles: <Roles roles={person.roles} />,
      state: person.endedAt
        ? t('directory.staff.ended', { day: day(todayInTokyo(new Date(person.endedAt))) })
        : t('directory.staff.active'),
    },
  }))
  return <Table caption={caption} columns={columns} rows={rows} />
}

export function Roles({ roles }: Pick<ShownPerson, 'roles'>) {
  const t = useT()
  return (
    <Cluster gap="small">
      {roles.map(({ role, section }) => {
        const word = t(`kernel.tenancy.role.${role}`)
        return (
          <Tag key={`${role} ${section}`}>{section === null ? word : `${word}: ${section}`}</Tag>
        )
      })}
    </Cluster>
  )
}
