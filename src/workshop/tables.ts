// Kysely types of the workshop's own tables.
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { ChangeTable } from '#kernel/ledger/store'
import type { CardSource, Fate, PhaseKind, PhaseSettings } from './schema.ts'

/** Comes back as ISO text in UTC; written as text or Date. */
type Moment = ColumnType<string, string | Date, string | Date>
type MaybeMoment = ColumnType<string | null, string | Date | null | undefined, string | Date | null>

interface Row {
  town_id: string
  id: string
}

export interface WorkshopTables {
  workshop_series: Row & {
    public_id: string
    programme_id: string | null
    initiative_id: string | null
    activity_id: string | null
    is_adopted: Generated<boolean>
    recorded_of: Generated<string>
    created_at: Moment
  }
  workshop_record: Row & {
    series_id: string
    activity_id: string
    batch_id: string
    effective_on: string
    detail: string
    dates: JSONColumnType<string[]>
    recorded_at: Moment
  }
  workshop_session: Row & {
    series_id: string
    public_id: string
    code: string
    created_at: Moment
  }
  workshop_change: ChangeTable
  workshop_join_code: { code: string; town_id: string; session_id: string }
  workshop_phase: Row & {
    session_id: string
    number: number
    kind: PhaseKind
    settings: JSONColumnType<PhaseSettings>
    started_at: Moment
    started_by: string
    revealed_at: MaybeMoment
    timer_ends_at: MaybeMoment
    timer_left_ms: number | null
  }
  workshop_participant: Row & {
    session_id: string
    token_hash: string | null
    slip: string
    source: 'phone' | 'paper'
    table_number: number | null
    nickname: string | null
    joined_at: Moment
  }
  workshop_card: Row & {
    session_id: string
    participant_id: string
    phase_id: string
    number: number
    prompt: string
    table_number: number | null
    text: string
    source: CardSource
    entered_by: string | null
    created_at: Moment
    changed_at: Moment
    withdrawn_at: MaybeMoment
    hidden_at: MaybeMoment
    hidden_reason: string | null
    hidden_by: string | null
  }
  workshop_card_step: Row & {
    card_id: string
    kind: 'corrected' | 'withdrawn' | 'hidden' | 'shown'
    text: Generated<string>
    reason: string | null
    at: Moment
    by_name: Generated<string>
  }
  workshop_ballot: {
    town_id: string
    phase_id: string
    participant_id: string
    votes: JSONColumnType<Record<string, number>>
    cast_at: Moment
  }
  workshop_paper_vote: Row & {
    phase_id: string
    target_id: string
    dots: number
    entered_at: Moment
    entered_by: string
  }
  workshop_pile: Row & {
    phase_id: string
    participant_id: string
    number: number
    cards: string[]
    groups: JSONColumnType<string[][]> | null
    dealt_at: Moment
    sorted_at: MaybeMoment
  }
  workshop_closing_answer: {
    town_id: string
    phase_id: string
    participant_id: string
    answers: JSONColumnType<Record<string, string | number>>
    answered_at: Moment
  }
  workshop_board_update: {
    town_id: string
    session_id: string
    number: number
    data: Uint8Array
    at: Moment
  }
  workshop_board_snapshot: Row & {
    session_id: string
    phase_id: string | null
    is_before_return: Generated<boolean>
    up_to: number
    data: Uint8Array
    at: Moment
  }
  workshop_group: Row & {
    session_id: string
    parent_id: string | null
    name: Generated<string>
    x: number
    y: number
    is_gone: Generated<boolean>
  }
  workshop_placement: {
    town_id: string
    card_id: string
    session_id: string
    group_id: string | null
    merged_into: string | null
    x: number
    y: number
  }
  workshop_choice: Row & {
    session_id: string
    target_id: string | null
    drawing: string
    intent: Generated<string>
    position: number
    made_at: Moment
    made_by: string
    removed_at: MaybeMoment
  }
  workshop_device: Row & {
    session_id: string
    kind: 'tablet' | 'projector'
    label: string
    token_hash: string
    made_at: Moment
    made_by: string
    revoked_at: MaybeMoment
  }
  workshop_fate: Row & {
    card_id: string
    fate: Fate
    label: Generated<string>
    reason: Generated<string>
    effective_on: string
    recorded_at: Moment
    recorded_by: string
    batch_id: string
    withdrawn_at: MaybeMoment
  }
  workshop_fate_answer: {
    town_id: string
    fate_id: string
    answer: 'understood' | 'different'
    words: Generated<string>
    answered_at: Moment
    read_at: MaybeMoment
    read_by: string | null
  }
  workshop_applicant: Row & {
    series_id: string
    name: string
    kana: Generated<string>
    contact: Generated<string>
    role: Generated<string>
    age_band: string | null
    area: string | null
    answers: JSONColumnType<Record<string, string>>
    source: 'web' | 'desk' | 'door'
    ticket: string
    applied_at: Moment
    cancelled_at: MaybeMoment
  }
  workshop_attendance: {
    town_id: string
    session_id: string
    applicant_id: string
    came_at: MaybeMoment
    how: 'ticket' | 'name' | 'door' | null
    applied_at: MaybeMoment
    waited: Generated<boolean>
  }
  workshop_population: Row & {
    surveyed_on: string
    area: string
    age_from: number
    age_to: number | null
    people: number
    loaded_at: Moment
  }
  workshop_photo: Row & {
    session_id: string
    hash: string
    media_type: string
    caption: Generated<string>
    alternative_text: Generated<string>
    has_consent: Generated<boolean>
    consent_note: Generated<string>
    position: number
    added_at: Moment
    added_by: string
    removed_at: MaybeMoment
  }
  workshop_archive_key: { town_id: string; private_key: string; made_at: Moment }
  workshop_archive: Row & {
    direction: 'out' | 'in'
    hash: string
    /** Of the key that it is signed with. */
    fingerprint: Generated<string>
    counts: JSONColumnType<Record<string, number>>
    at: Moment
    by_name: string
  }
}
