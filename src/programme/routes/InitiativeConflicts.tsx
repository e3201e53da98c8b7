// Fields of an initiative that a colleague wrote in since the page was drawn.
import { formatFiscalYear, useT } from '#kernel/i18n'
import { Conflicts } from './Conflicts.tsx'
import type { InitiativeAnswer } from './initiative-save.server.ts'
import type { InitiativeView } from './initiative-view.server.ts'

interface InitiativeConflictsProps {
  answer: InitiativeAnswer
  view: InitiativeView
}

export function InitiativeConflicts({ answer, view }: InitiativeConflictsProps) {
  const t = useT()
  const { conflicts, by } = answer
  const { tags, leads, sections } = view.choices
  const names = new Map([...tags, ...leads, ...sections].map(({ id, name }) => [id, name]))
  const nameOf = (field: string) => {
    const [name = '', year] = [
      ...(/(\w+?)(\d{4})?$/.exec(field.split('.').at(-1) ?? '') ?? []),
    ].slice(1)
    const told = t.byName(`programme.desk.initiative.${name}`, {
      year: year ? formatFiscalYear(Number(year), t.language) : '',
    })
    const financeYear = /^finance\.(\d{4})/.exec(field)?.[1]
    if (!financeYear) return told
    return t('programme.publishing.ofYear', {
      field: told,
      year: formatFiscalYear(Number(financeYear), t.language),
    })
  }
  const fields = conflicts
  return (
    <Conflicts
      conflicts={
        fields.length === 0
          ? []
          : [
              {
                key: view.publicId,
                text: view.title,
                href: `#${fields[0]?.field}`,
                who: t('programme.desk.conflict.by', { by }),
                fields,
              },
            ]
      }
      nameOf={nameOf}
      wordsOf={(_, value) =>
        value
          .split(' ')
          .map((word) => names.get(word) ?? word)
          .join(' ')
      }
    />
  )
}
