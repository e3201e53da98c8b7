// What a choice with search is told, with and without a script.

import type { FieldProps } from './Field.tsx'
import type { Option } from './Select.tsx'

export type SearchSelectProps = FieldProps & {
  options: Option[]
  defaultValue?: string
  width?: 'medium' | 'full'
}
