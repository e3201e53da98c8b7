// What it cost and what it changed, where the town shows it. A blank is said, never hidden.

import { formatFiscalYear, formatNumber, formatYen, useT } from '#kernel/i18n'
import { Blank, DescriptionList, Table } from '#kernel/ui'
import type { ReportIndicator, ReportInitiative } from '../schema.ts'
import styles from './FinanceAndIndicators.module.css'

export function FinanceAndIndicators({ initiative }: { initiative: ReportInitiative }) {
  const t = useT()
  const { finance, indicators } = initiative
  if (!finance && !indicators) return null
  const yen = (amount: number | null) => (amount === null ? null : formatYen(amount, t.language))
  return (
    <div className={styles.parts}>
      {finance && (
        <div>
          <h4 className={styles.title}>{t('progressUi.finance.title')}</h4>
          <DescriptionList
            facts={[
              { term: t('progressUi.finance.budget'), value: yen(finance.budget) },
              { term: t('progressUi.finance.settled'), value: yen(finance.settled) },
              { term: t('progressUi.finance.source'), value: finance.source },
            ]}
          />
        </div>
      )}
      {indicators && indicators.length > 0 && <Indicators indicators={indicators} />}
    </div>
  )
}

function Indicators({ indicators }: { indicators: ReportIndicator[] }) {
  const t = useT()
  const columns = [
    { key: 'name', label: t('progressUi.indicators.name'), heading: true },
    { key: 'baseline', label: t('progressUi.indicators.baseline'), align: 'end' as const },
    { key: 'target', label: t('progressUi.indicators.target'), align: 'end' as const },
    { key: 'actual', label: t('progressUi.indicators.actual'), align: 'end' as const },
  ]
  const rows = indicators.map((indicator) => ({
    key: indicator.name,
    cells: {
      name: `${indicator.name}(${t(`progressUi.indicators.${indicator.accumulation}`)})`,
      baseline: <Value of={indicator.baseline} unit={indicator.unit} />,
      target: <Value of={indicator.target} unit={indicator.unit} />,
      actual: <Value of={{ value: indicator.actual }} unit={indicator.unit} />,
    },
  }))
  return <Table caption={t('progressUi.indicators.title')} columns={columns} rows={rows} />
}

interface ValueProps {
  of: { value: number | null; fiscalYear?: number }
  unit: string
}

function Value({ of: { value, fiscalYear }, unit }: ValueProps) {
  const t = useT()
  return (
    <>
      {value === null ? <Blank /> : `${formatNumber(value)}${unit}`}
      {fiscalYear !== undefined && (
        <span className={styles.year}>{formatFiscalYear(fiscalYear, t.language)}</span>
      )}
    </>
  )
}
