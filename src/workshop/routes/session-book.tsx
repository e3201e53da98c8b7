// /desk/sessions/{session}/book: the result as it stands, and every file that it comes as.
import { actor, language, town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { Anchor, DescriptionList, EmptyState, LinkButton, Notice, Panel, Stack } from '#kernel/ui'
import { bookFiles } from '../book-files.ts'
import { listPhotos } from '../photos.server.ts'
import { readBook } from '../print/book.server.ts'
import { factsOf } from '../print/paper-plan.ts'
import { wordsOf } from '../print/words.ts'
import { readSession } from '../sessions.server.ts'
import { SessionTabs } from '../ui/SessionTabs.tsx'
import type { Route } from './+types/session-book.ts'
import styles from './session-book.module.css'

export async function loader({ params, context }: Route.LoaderArgs) {
  const who = context.get(actor)
  const here = context.get(town)
  const session = await readSession(who, params.session)
  const book = await readBook(who, here, { id: session.id })
  const facts = factsOf(book, wordsOf(context.get(language)))
  const photos = (await listPhotos(who, session.id)).filter((photo) => !photo.isRemoved)
  const left = photos.filter((photo) => !photo.hasConsent).length
  const cards = book.cards.length
  return { code: here.code, session, facts, cards, photos: photos.length, left }
}

export default function SessionBook({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { code, session, facts, cards, photos, left } = loaderData
  const desk = `/${code}/desk/sessions/${session.publicId}`
  return (
    <Stack gap="large">
      <title>{`${t('workshop.book.title')} | ${t('ui.productName')}`}</title>
      <SessionTabs town={code} session={session} current="book" lead={t('workshop.book.lead')} />
      <Panel title={t('workshop.book.files.title')}>
        <Downloads address={`${desk}/book`} />
        <p className={styles.hint}>{t('workshop.book.files.hint')}</p>
      </Panel>
      {left > 0 && (
        <Notice kind="warning" title={t('workshop.book.withoutConsent', { count: left })}>
          <Anchor href={`${desk}/photos`}>{t('workshop.book.toPhotos')}</Anchor>
        </Notice>
      )}
      <Panel title={t('workshop.book.preview')}>
        <DescriptionList
          facts={[
            ...facts.map(({ label, value }) => ({ term: label, value, key: label })),
            {
              term: t('workshop.book.photosInBook'),
              value: t('workshop.book.photoCount', { count: photos - left }),
            },
          ]}
        />
        {cards === 0 ? (
          <EmptyState title={t('workshop.book.noCards')}>
            {t('workshop.book.noCardsHint')}
          </EmptyState>
        ) : (
          <Anchor href={`${desk}/book/board.svg?show`} document className={styles.board}>
            <img src={`${desk}/book/board.svg?show`} alt={t('workshop.book.boardAlt')} />
          </Anchor>
        )}
      </Panel>
    </Stack>
  )
}

function Downloads({ address }: { address: string }) {
  const t = useT()
  return (
    <ul className={styles.files}>
      {Object.keys(bookFiles).map((file) => (
        <li key={file}>
          <LinkButton href={`${address}/${file}`} document look="outline" icon="download">
            {t(`workshop.book.files.${keyOf(file)}`)}
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}

const keys = {
  'book.docx': 'docx',
  'book.pdf': 'pdf',
  'book.xlsx': 'xlsx',
  'cards.csv': 'csv',
  'board-A4.pdf': 'boardA4',
  'board-A3.pdf': 'boardA3',
  'board.svg': 'svg',
  'book.json': 'json',
} as const

function keyOf(file: string): (typeof keys)[keyof typeof keys] {
  return keys[file as keyof typeof keys]
}
