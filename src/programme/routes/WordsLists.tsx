// The scale, the tags and the settings as they are now, each with the way to change it.
import { formatFiscalYear, type Translator, useT } from '#kernel/i18n'
import { Anchor, Cluster, DescriptionList, LinkButton, Panel, StateMark, Table } from '#kernel/ui'
import type { WordInWords, WordsView } from './words-view.server.ts'

interface ListProps {
  view: WordsView
  /** Address of this page. */
  base: string
  programme: string
}

export function WordsScale({ view, base, programme }: ListProps) {
  const t = useT()
  const at = (path: string) => `${base}/${path}?programme=${programme}`
  const columns = [
    { key: 'name', label: t('programme.publishing.words.word'), heading: true },
    { key: 'state', label: t('programme.field.state') },
    { key: 'meaning', label: t('programme.field.meaning'), width: 'wide' as const },
    { key: 'used', label: t('programme.publishing.words.used'), align: 'end' as const },
    { key: 'actions', label: t('programme.publishing.words.actions'), quiet: true },
  ]
  const rows = view.labels.map((word) => ({
    key: word.id,
    cells: {
      name: <span lang="ja">{[word.symbol, word.name].filter(Boolean).join(' ')}</span>,
      state: <Meaning word={word} />,
      meaning: <Rest word={word} t={t} />,
      used: String(word.used),
      actions: view.mayChange && <Ways word={word} kind="label" at={at} />,
    },
  }))
  return (
    <Panel
      title={t('programme.publishing.words.scale')}
      actions={
        view.mayChange && (
          <LinkButton look="outline" size="small" href={at('label/new')}>
            {t('programme.publishing.words.addLabel')}
          </LinkButton>
        )
      }
    >
      <Table
        caption={t('programme.publishing.words.scale')}
        captionHidden
        columns={columns}
        rows={rows}
      />
    </Panel>
  )
}

function Meaning({ word }: { word: WordInWords }) {
  const t = useT()
  const state = word.state ?? 'none'
  return (
    <StateMark
      kind={word.state ?? 'other'}
      look="plain"
      label={t(`programme.publishing.words.${word.isGrade ? 'grade' : 'plain'}`, {
        state: t(`programme.state.${state}`),
      })}
    />
  )
}

function Rest({ word, t }: { word: WordInWords; t: Translator }) {
  const { meaning, endsOn, successors } = word
  const ended = endsOn && t('programme.publishing.words.until', { day: endsOn })
  const next = successors && t('programme.publishing.words.next', { names: successors })
  return <span lang="ja">{[meaning, ended, next].filter(Boolean).join(' / ')}</span>
}

interface WaysProps {
  word: WordInWords
  kind: 'label' | 'tag'
  at: (path: string) => string
}

function Ways({ word, kind, at }: WaysProps) {
  const t = useT()
  const { name, publicId, endsOn } = word
  const ways = [
    { key: 'edit' as const, path: '', isShown: true },
    { key: 'split' as const, path: '/split', isShown: kind === 'tag' && !endsOn },
    { key: 'end' as const, path: '/end', isShown: true },
  ]
  return (
    <Cluster gap="small">
      {ways.map(
        ({ key, path, isShown }) =>
          isShown && (
            <Anchor
              key={key}
              href={at(`${kind}/${publicId}${path}`)}
              aria-label={t(`programme.publishing.words.${key}Of`, { name })}
            >
              {t(`programme.publishing.words.${key}`)}
            </Anchor>
          ),
      )}
    </Cluster>
  )
}

export function WordsTags({ view, base, programme }: ListProps) {
  const t = useT()
  const at = (path: string) => `${base}/${path}?programme=${programme}`
  const columns = [
    { key: 'name', label: t('programme.publishing.words.tag'), heading: true },
    { key: 'rest', label: t('programme.publishing.words.standing') },
    { key: 'used', label: t('programme.publishing.words.usedInitiatives'), align: 'end' as const },
    { key: 'actions', label: t('programme.publishing.words.actions'), quiet: true },
  ]
  const rows = view.tags.map((word) => ({
    key: word.id,
    cells: {
      name: <span lang="ja">{word.name}</span>,
      rest: word.endsOn ? <Rest word={word} t={t} /> : t('programme.publishing.words.inUse'),
      used: String(word.used),
      actions: view.mayChange && <Ways word={word} kind="tag" at={at} />,
    },
  }))
  return (
    <Panel
      title={t('programme.publishing.words.tags')}
      actions={
        view.mayChange && (
          <>
            {view.tags.length > 1 && (
              <LinkButton look="outline" size="small" href={at('merge')}>
                {t('programme.publishing.words.merge')}
              </LinkButton>
            )}
            <LinkButton look="outline" size="small" href={at('tag/new')}>
              {t('programme.publishing.words.addTag')}
            </LinkButton>
          </>
        )
      }
    >
      <Table
        caption={t('programme.publishing.words.tags')}
        captionHidden
        columns={columns}
        rows={rows}
        empty={<p>{t('programme.publishing.words.noTags')}</p>}
      />
    </Panel>
  )
}

export function WordsSettings({ view, base, programme }: ListProps) {
  const t = useT()
  const { title, coverLine, lead, digits, fiscalYear, finance, indicators } = view.settings
  const columns = [
    finance && t('programme.publishing.value.columns.finance'),
    indicators && t('programme.publishing.value.columns.indicators'),
  ].filter(Boolean)
  const facts = [
    { term: t('programme.field.title'), value: <span lang="ja">{title}</span>, key: 'title' },
    { term: t('programme.field.coverLine'), value: coverLine },
    { term: t('programme.field.lead'), value: lead },
    { term: t('programme.field.digits'), value: t(`programme.publishing.value.digits.${digits}`) },
    {
      term: t('programme.publishing.ofYear', {
        field: t('programme.field.columns'),
        year: formatFiscalYear(fiscalYear, t.language),
      }),
      value: columns.join(t('programme.publishing.and')) || t('programme.publishing.empty'),
    },
  ]
  return (
    <Panel
      title={t('programme.publishing.words.settings')}
      actions={
        view.mayChange && (
          <LinkButton look="outline" size="small" href={`${base}/settings?programme=${programme}`}>
            {t('programme.publishing.words.changeSettings')}
          </LinkButton>
        )
      }
    >
      <DescriptionList facts={facts} />
    </Panel>
  )
}
