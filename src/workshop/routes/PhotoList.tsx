// The photos of an evening as a list, each with its words, its consent and its place.
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import {
  Anchor,
  Button,
  Checkbox,
  Cluster,
  Disclosure,
  EmptyState,
  FileDrop,
  Panel,
  Stack,
  Tag,
  TextField,
} from '#kernel/ui'
import type { Photo } from '../photos.server.ts'
import styles from './PhotoList.module.css'

type FormWords = ReturnType<typeof formWords>

interface PhotoListProps {
  code: string
  photos: Photo[]
  words: FormWords
  mayChange: boolean
}

export function PhotoList({ code, photos, words, mayChange }: PhotoListProps) {
  const t = useT()
  if (photos.length === 0) return <EmptyState title={t('workshop.book.photos.empty')} />
  return (
    <ul className={styles.photos}>
      {photos.map((photo, at) => (
        <li key={photo.id} className={styles.photo} id={photo.id}>
          <Picture code={code} photo={photo} />
          {mayChange && (
            <ChangePhoto
              photo={photo}
              words={words}
              isFirst={at === 0}
              isLast={at === photos.length - 1}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

function Picture({ code, photo }: { code: string; photo: Photo }) {
  const t = useT()
  const { hash, caption, alternativeText, hasConsent, consentNote } = photo
  const address = `/${code}/desk/files/${hash}`
  return (
    <figure className={styles.figure}>
      <Anchor href={address} document>
        <img
          src={`${address}.320`}
          alt={alternativeText || caption || t('workshop.book.photos.untitled')}
          lang="ja"
        />
      </Anchor>
      <figcaption>
        <span lang="ja">{caption || t('workshop.book.photos.untitled')}</span>{' '}
        <Tag>{t(`workshop.book.photos.${hasConsent ? 'agreed' : 'notAgreed'}`)}</Tag>
        {consentNote && <span lang="ja"> {consentNote}</span>}
      </figcaption>
    </figure>
  )
}

interface ChangePhotoProps {
  photo: Photo
  words: FormWords
  isFirst: boolean
  isLast: boolean
}

function ChangePhoto({ photo, words, isFirst, isLast }: ChangePhotoProps) {
  const t = useT()
  const isWrong = words.typed('intent') === `edit.${photo.id}`
  return (
    <Cluster>
      <Disclosure summary={t('workshop.book.photos.edit')} open={isWrong}>
        <Form method="post" encType="multipart/form-data">
          <Stack>
            <PhotoFields words={words} photo={photo} />
            <Cluster>
              <Button look="outline" name="intent" value={`edit.${photo.id}`}>
                {t('workshop.book.photos.keep')}
              </Button>
            </Cluster>
          </Stack>
        </Form>
      </Disclosure>
      <Form method="post" encType="multipart/form-data">
        <Cluster>
          {!isFirst && <Step photo={photo} step="up" />}
          {!isLast && <Step photo={photo} step="down" />}
          <Step photo={photo} step="remove" />
        </Cluster>
      </Form>
    </Cluster>
  )
}

function Step({ photo, step }: { photo: Photo; step: 'up' | 'down' | 'remove' }) {
  const t = useT()
  const name = photo.caption || t('workshop.book.photos.untitled')
  return (
    <Button
      look="text"
      size="small"
      name="intent"
      value={`${step}.${photo.id}`}
      aria-label={t(`workshop.book.photos.${step}Of`, { name })}
    >
      {t(`workshop.book.photos.${step}`)}
    </Button>
  )
}

export function AddPhoto({ words }: { words: FormWords }) {
  const t = useT()
  return (
    <Panel title={t('workshop.book.photos.add')}>
      <Form method="post" encType="multipart/form-data">
        <Stack>
          <FileDrop
            label={t('workshop.book.photos.file')}
            name="file"
            hint={t('workshop.book.photos.fileHint')}
            accept=".png,.jpg,.jpeg,.webp,.gif"
            error={words.typed('intent') === 'add' ? words.errorOf('file') : undefined}
          />
          <PhotoFields words={words} />
          <Cluster>
            <Button name="intent" value="add">
              {t('workshop.book.photos.upload')}
            </Button>
          </Cluster>
        </Stack>
      </Form>
    </Panel>
  )
}

/** What is said of a photo, of a new one or of one that is there. */
function PhotoFields({ words, photo }: { words: FormWords; photo?: Photo }) {
  const t = useT()
  const isTyped = words.typed('intent') === (photo ? `edit.${photo.id}` : 'add')
  const field = (name: 'caption' | 'alternativeText' | 'consentNote') => ({
    name,
    id: photo ? `${name}-${photo.id}` : name,
    label: t(`workshop.book.photos.${name}`),
    hint: t(`workshop.book.photos.${name}Hint`),
    lang: 'ja',
    defaultValue: isTyped ? words.typed(name, photo?.[name]) : photo?.[name],
    error: isTyped ? words.errorOf(name) : undefined,
  })
  return (
    <>
      <TextField {...field('caption')} required />
      <TextField {...field('alternativeText')} />
      <Checkbox
        label={t('workshop.book.photos.hasConsent')}
        hint={t('workshop.book.photos.hasConsentHint')}
        name="hasConsent"
        id={photo ? `hasConsent-${photo.id}` : 'hasConsent'}
        defaultChecked={photo?.hasConsent}
      />
      <TextField {...field('consentNote')} />
    </>
  )
}
