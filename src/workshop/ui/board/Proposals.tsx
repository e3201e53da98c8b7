// みんなで島づくり: islands that the phones' piles propose, with their certainty, and cards that say nearly the same. People decide.
import { useT } from '#kernel/i18n'
import { Button, Disclosure } from '#kernel/ui'
import styles from './Proposals.module.css'
import {
  openIslands,
  openPairs,
  type ProposalAnswer,
  type ProposedIsland,
  type SimilarPair,
} from './proposals.ts'
import { type Proposing, useProposals } from './use-proposals.ts'
import { useMayWrite, useSitting, useTold } from './use-sitting.ts'

const fewest = 3

export function Proposals({ address }: { address: string }) {
  const t = useT()
  const proposing = useProposals(address)
  const { asked } = proposing
  return (
    <Disclosure summary={t('workshop.board.proposals.title')}>
      <div className={styles.panel}>
        {typeof asked === 'string' ? (
          <>
            <p className={styles.hint}>{t('workshop.board.proposals.hint')}</p>
            {asked === 'failed' && <p role="alert">{t('workshop.board.proposals.failed')}</p>}
            <Small onPress={proposing.ask}>
              {t(
                asked === 'asking'
                  ? 'workshop.board.proposals.asking'
                  : 'workshop.board.proposals.ask',
              )}
            </Small>
          </>
        ) : (
          <Answer answer={asked} proposing={proposing} />
        )}
      </div>
    </Disclosure>
  )
}

function Answer({ answer, proposing }: { answer: ProposalAnswer; proposing: Proposing }) {
  const t = useT()
  const { store, deeds, ...sitting } = useParts()
  const mayWrite = useMayWrite()
  useTold('layout')
  const islands = openIslands(store, answer.islands)
  const pairs = openPairs(store, answer.similar)
  return (
    <>
      <p className={styles.hint}>
        {t('workshop.board.proposals.from', { sets: answer.sets, count: islands.length })}
      </p>
      <div className={styles.actions}>
        {islands.length > 0 && mayWrite && (
          <Small
            onPress={() => {
              deeds.accept(islands)
              sitting.fitAll()
            }}
          >
            {t('workshop.board.proposals.acceptAll')}
          </Small>
        )}
        <Small onPress={proposing.ask}>{t('workshop.board.proposals.again')}</Small>
        <Small onPress={proposing.discard}>{t('workshop.board.proposals.discard')}</Small>
      </div>
      <ul className={styles.list}>
        {islands.map((island) => (
          <Island key={island.cards.join()} island={island} />
        ))}
      </ul>
      <h3 className={styles.title}>{t('workshop.board.proposals.similar')}</h3>
      {pairs.length === 0 && (
        <p className={styles.hint}>{t('workshop.board.proposals.noSimilar')}</p>
      )}
      <ul className={styles.list}>
        {pairs.slice(0, 30).map((pair) => (
          <Pair key={`${pair.a} ${pair.b}`} pair={pair} dismiss={proposing.dismiss} />
        ))}
      </ul>
    </>
  )
}

function useParts() {
  const sitting = useSitting()
  const { store, deeds, selection } = sitting
  return {
    store,
    deeds,
    selection,
    fitAll: () => sitting.fitAll(),
    show: (id: string) => sitting.show(id),
  }
}

function Island({ island }: { island: ProposedIsland }) {
  const t = useT()
  const { store, deeds, selection, show } = useParts()
  const mayWrite = useMayWrite()
  const percent = Math.round(island.certainty * 100)
  const preview = () => {
    selection.only(...island.cards)
    const first = island.cards.find((id) => store.isLying(id))
    if (first) show(first)
  }
  const accept = () => {
    const [made] = deeds.accept([island])
    if (made) show(made)
  }
  return (
    <li className={styles.item}>
      <p className={styles.certainty}>
        <meter className={styles.meter} min={0} max={100} value={percent} aria-hidden="true" />
        {t('workshop.board.proposals.certainty', { percent, count: island.cards.length })}
      </p>
      <ul className={styles.cards}>
        {island.cards.slice(0, fewest).map((id) => (
          <li key={id}>{store.words(id)?.text}</li>
        ))}
        {island.cards.length > fewest && (
          <li>{t('workshop.board.proposals.others', { count: island.cards.length - fewest })}</li>
        )}
      </ul>
      <div className={styles.actions}>
        <Small onPress={preview}>{t('workshop.board.proposals.preview')}</Small>
        {mayWrite && <Small onPress={accept}>{t('workshop.board.proposals.accept')}</Small>}
      </div>
    </li>
  )
}

function Pair({ pair, dismiss }: { pair: SimilarPair; dismiss(pair: SimilarPair): void }) {
  const t = useT()
  const { store, deeds } = useParts()
  const mayWrite = useMayWrite()
  return (
    <li className={styles.item}>
      <ul className={styles.cards}>
        {[pair.a, pair.b].map((id) => (
          <li key={id}>{store.words(id)?.text}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        {mayWrite && (
          <Small onPress={() => deeds.merge([pair.a, pair.b])}>{t('workshop.board.merge')}</Small>
        )}
        <Small onPress={() => dismiss(pair)}>{t('workshop.board.proposals.different')}</Small>
      </div>
    </li>
  )
}

function Small({ onPress, children }: { onPress(): void; children: string }) {
  return (
    <Button type="button" look="outline" size="small" onClick={onPress}>
      {children}
    </Button>
  )
}
