import { expect, test } from 'vitest'
import { narrow } from './filter.ts'
import { livelyReport } from './print/sample-report.test-data.ts'
import { lateItems } from './ui/late-items.ts'

const links = {
  initiative: (id: string) => id,
  activity: (id: string) => id,
  file: (hash: string) => hash,
}

test('the filter for what is late leaves exactly the entries of the list of late ones', () => {
  const report = livelyReport()
  const left = narrow(report, { state: 'late' })
    .initiatives.flatMap(({ rows }) => rows.flatMap(({ activities }) => activities))
    .map(({ id }) => id)
  const listed = lateItems(report, links).map(({ key }) => key)
  expect(listed.length).toBeGreaterThan(1)
  expect(left.toSorted()).toEqual(listed.toSorted())
})
