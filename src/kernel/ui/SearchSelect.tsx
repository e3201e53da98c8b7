// One of a long list (a town of 1,741, an activity of 200): found by typing. Without JavaScript it is the browser's own list.

import { lazy, Suspense } from 'react'
import { Select } from './Select.tsx'
import type { SearchSelectProps } from './search-select-props.ts'
import { useIsLive } from './use-is-live.ts'

/** Fetched only by a page that has such a list, after the page already works. */
const ComboBoxField = lazy(() => import('./ComboBoxField.tsx'))

export function SearchSelect(props: SearchSelectProps) {
  const isLive = useIsLive()
  const plain = <Select {...props} />
  if (!isLive) return plain
  return (
    <Suspense fallback={plain}>
      <ComboBoxField {...props} />
    </Suspense>
  )
}
