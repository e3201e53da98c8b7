// Which role, and for an editor which sections.
import { useT } from '#kernel/i18n'
import { CheckboxGroup, RadioGroup } from '#kernel/ui'
import type { Unit } from '../unit.ts'
import { unitOptions } from './AddUnitForm.tsx'

interface RoleFieldsProps {
  sections: Unit[]
  role?: string
  chosen: string[]
  errorOf: (name: string) => string | undefined
}

const roles = ['administrator', 'editor', 'viewer'] as const

export function RoleFields({ sections, role, chosen, errorOf }: RoleFieldsProps) {
  const t = useT()
  const options = roles.map((value) => ({
    value,
    label: t(`kernel.tenancy.role.${value}`),
    hint: t(`directory.staff.roleHint.${value}`),
  }))
  return (
    <>
      <RadioGroup
        label={t('directory.staff.role')}
        name="role"
        required
        options={options}
        defaultValue={role}
        error={errorOf('role')}
      />
      {sections.length > 0 && (
        <CheckboxGroup
          label={t('directory.staff.sections')}
          hint={t('directory.staff.sectionsHint')}
          name="sections"
          inline
          options={unitOptions(sections, sections)}
          defaultValues={chosen}
          error={errorOf('sections')}
        />
      )}
    </>
  )
}
