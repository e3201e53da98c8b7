// Which rows are shown: by state with their counts, by section, only one's own.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, Checkbox, Cluster, Select, Stack, Tabs } from '#kernel/ui'
import type { RowFilter, SheetView } from './programme-view.server.ts'
import { sheetHref } from './sheet-href.ts'

export function SheetFilter({ view, href }: { view: SheetView; href: string }) {
  const t = useT()
  const { filter, counts, sections, choice } = view
  const states = Object.keys(counts) as RowFilter[]
  return (
    <Stack gap="small">
      <Tabs
        label={t('programme.desk.sheet.states')}
        tabs={states
          .filter((state) => counts[state] > 0 || state === filter.state || state === 'all')
          .map((state) => ({
            href: sheetHref(href, view, { state }),
            label: t(`programme.desk.sheet.state.${state}`),
            count: counts[state],
            current: state === filter.state,
          }))}
      />
      {sections.length > 0 && (
        <Form action={href}>
          <input type="hidden" name="programme" value={choice.current} />
          {filter.state !== 'all' && <input type="hidden" name="state" value={filter.state} />}
          <Cluster align="end">
            <Select
              label={t('programme.desk.sheet.section')}
              name="section"
              width="short"
              options={[
                { value: '', label: t('programme.desk.sheet.allSections') },
                ...sections.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              defaultValue={filter.section}
            />
            <Checkbox
              label={t('programme.desk.sheet.mine')}
              name="mine"
              value="1"
              defaultChecked={filter.mine}
            />
            <Button look="outline">{t('programme.desk.sheet.show')}</Button>
          </Cluster>
        </Form>
      )}
    </Stack>
  )
}
