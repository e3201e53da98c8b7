// What travels in an archive, table by table: which rows belong to a series, and which of two tellings counts.

/** What rows are found by: the ids of the series, its sessions, their phases and cards, the cards' fates. */
export type Owner = 'series' | 'sessions' | 'phases' | 'cards' | 'fates'

export interface ArchivedTable {
  name: string
  /** Beside the town. */
  key: readonly string[]
  belongsTo: { owner: Owner; column: string }
  /** Two tellings of one row: 'keep' the one that is here; the `newer` by this column; `once` set it stays. */
  rule: 'keep' | { newer: string; final?: string } | { once: readonly string[] }
  /** Counts up within a session on both sides: a number that is taken here is given anew. */
  numbered?: boolean
  /** Never leaves the installation that it was made in. */
  without?: readonly string[]
}

const bySession = { owner: 'sessions', column: 'session_id' } as const
const byPhase = { owner: 'phases', column: 'phase_id' } as const
const bySeries = { owner: 'series', column: 'series_id' } as const
const byCard = { owner: 'cards', column: 'card_id' } as const

/** In the order in which they can be written: what is pointed to comes first. */
export const archivedTables: readonly ArchivedTable[] = [
  {
    name: 'workshop_series',
    key: ['id'],
    belongsTo: { owner: 'series', column: 'id' },
    rule: 'keep',
    without: ['is_adopted', 'recorded_of'],
  },
  { name: 'workshop_session', key: ['id'], belongsTo: bySeries, rule: 'keep' },
  { name: 'workshop_join_code', key: ['code'], belongsTo: bySession, rule: 'keep' },
  {
    name: 'workshop_change',
    key: ['id'],
    belongsTo: { owner: 'series', column: 'scope_id' },
    rule: 'keep',
    without: ['user_id'],
  },
  {
    name: 'workshop_phase',
    key: ['id'],
    belongsTo: bySession,
    rule: { once: ['revealed_at'] },
    numbered: true,
  },
  { name: 'workshop_participant', key: ['id'], belongsTo: bySession, rule: 'keep' },
  {
    name: 'workshop_card',
    key: ['id'],
    belongsTo: bySession,
    rule: { newer: 'changed_at', final: 'withdrawn_at' },
    numbered: true,
  },
  { name: 'workshop_card_step', key: ['id'], belongsTo: byCard, rule: 'keep' },
  {
    name: 'workshop_ballot',
    key: ['phase_id', 'participant_id'],
    belongsTo: byPhase,
    rule: { newer: 'cast_at' },
  },
  {
    name: 'workshop_paper_vote',
    key: ['phase_id', 'target_id'],
    belongsTo: byPhase,
    rule: { newer: 'entered_at' },
  },
  {
    name: 'workshop_pile',
    key: ['phase_id', 'participant_id', 'number'],
    belongsTo: byPhase,
    rule: { once: ['sorted_at', 'groups'] },
  },
  {
    name: 'workshop_closing_answer',
    key: ['phase_id', 'participant_id'],
    belongsTo: byPhase,
    rule: { newer: 'answered_at' },
  },
  { name: 'workshop_choice', key: ['id'], belongsTo: bySession, rule: { once: ['removed_at'] } },
  { name: 'workshop_fate', key: ['id'], belongsTo: byCard, rule: { once: ['withdrawn_at'] } },
  {
    name: 'workshop_fate_answer',
    key: ['fate_id'],
    belongsTo: { owner: 'fates', column: 'fate_id' },
    rule: { once: ['read_at', 'read_by'] },
  },
  {
    name: 'workshop_applicant',
    key: ['id'],
    belongsTo: bySeries,
    rule: { once: ['cancelled_at'] },
  },
  {
    name: 'workshop_attendance',
    key: ['session_id', 'applicant_id'],
    belongsTo: bySession,
    rule: { once: ['came_at', 'how'] },
  },
  { name: 'workshop_photo', key: ['id'], belongsTo: bySession, rule: { once: ['removed_at'] } },
]

/** Taken along as they are, and put together by the board's own rules. */
export const boardTables: readonly ArchivedTable[] = [
  {
    name: 'workshop_board_update',
    key: ['session_id', 'number'],
    belongsTo: bySession,
    rule: 'keep',
  },
  { name: 'workshop_board_snapshot', key: ['id'], belongsTo: bySession, rule: 'keep' },
  { name: 'workshop_group', key: ['id'], belongsTo: bySession, rule: 'keep' },
  { name: 'workshop_placement', key: ['card_id'], belongsTo: bySession, rule: 'keep' },
]

/** Belong to the place, not to the evening: tablets' keys, the town's population, what was carried, the programme's own. */
export const leftOutTables = [
  'workshop_device',
  'workshop_population',
  'workshop_archive',
  'workshop_archive_key',
  'workshop_record',
] as const

/** A row as JSON; times as ISO text, bytes as \x and hexadecimal digits. */
export type ArchivedRow = Record<string, unknown>
export type ArchivedRows = Record<string, ArchivedRow[]>
