// The door of the look: frames, fields, marks and the other parts that pages are put together from.

export { Anchor, type AnchorProps } from './Anchor.tsx'
export { Button, type ButtonProps, LinkButton, type LinkButtonProps } from './Button.tsx'
export {
  Checkbox,
  CheckboxGroup,
  type CheckboxProps,
  type ChoiceOption,
  RadioGroup,
} from './Choice.tsx'
export { Cluster } from './Cluster.tsx'
export { ConfirmPage, type ConfirmPageProps } from './ConfirmPage.tsx'
export { DateField } from './DateField.tsx'
export { Blank, DescriptionList, type Fact } from './DescriptionList.tsx'
export { DeskFrame, type DeskFrameProps, type DeskLink } from './DeskFrame.tsx'
export { Disclosure } from './Disclosure.tsx'
export { EmptyState } from './EmptyState.tsx'
export { ErrorSummary, type FieldError } from './ErrorSummary.tsx'
export type { FieldProps } from './Field.tsx'
export { FileDrop } from './FileDrop.tsx'
export { Icon } from './Icon.tsx'
export type { IconName } from './icon-paths.ts'
export { Mark } from './Mark.tsx'
export { Notice, type NoticeKind } from './Notice.tsx'
export { type FrameLink, PageFrame, type PageFrameProps } from './PageFrame.tsx'
export { Breadcrumb, type Crumb, PageHead } from './PageHead.tsx'
export { Pagination } from './Pagination.tsx'
export { Panel } from './Panel.tsx'
export { ProgressBar } from './ProgressBar.tsx'
export { SearchSelect } from './SearchSelect.tsx'
export { type Option, Select } from './Select.tsx'
export { Stack } from './Stack.tsx'
export { type MarkKind, StateMark, StateShape } from './StateMark.tsx'
export { StatFigure, StatFigures } from './StatFigure.tsx'
export type { SearchSelectProps } from './search-select-props.ts'
export { type Column, type Row, Table } from './Table.tsx'
export { type Tab, Tabs } from './Tabs.tsx'
export { Tag } from './Tag.tsx'
export { TextArea } from './TextArea.tsx'
export { TextField } from './TextField.tsx'
export { Timeline, type TimelineItem } from './Timeline.tsx'
export { useIsLive } from './use-is-live.ts'
export { VisuallyHidden } from './VisuallyHidden.tsx'
