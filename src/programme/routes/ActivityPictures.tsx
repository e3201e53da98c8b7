// The pictures of an activity: what the report and the public page show beside its text.
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import {
  Anchor,
  Button,
  Cluster,
  Disclosure,
  FileDrop,
  Panel,
  RadioGroup,
  Stack,
  Tag,
  TextField,
} from '#kernel/ui'
import styles from './ActivityPictures.module.css'
import type { ActivityView, PictureView } from './activity-view.server.ts'

interface ActivityPicturesProps {
  code: string
  view: ActivityView
  words: ReturnType<typeof formWords>
}

export function ActivityPictures({ code, view, words }: ActivityPicturesProps) {
  const t = useT()
  const { pictures, right } = view
  const mayWrite = right === 'write'
  return (
    <Panel title={t('programme.desk.activity.pictures')} id="pictures">
      {pictures.length === 0 && <p>{t('programme.desk.activity.noPictures')}</p>}
      <ul className={styles.pictures}>
        {pictures.map((picture) => (
          <li key={picture.publicId} className={styles.picture}>
            <Picture code={code} picture={picture} />
            {mayWrite && <EditPicture picture={picture} words={words} />}
          </li>
        ))}
      </ul>
      {mayWrite && <AddPicture words={words} isOpen={pictures.length === 0} />}
    </Panel>
  )
}

function Picture({ code, picture }: { code: string; picture: PictureView }) {
  const t = useT()
  const { hash, isPicture, caption, alternativeText, placement } = picture
  const address = `/${code}/desk/files/${hash}`
  return (
    <figure className={styles.figure}>
      <Anchor href={address} document>
        {isPicture ? <img src={`${address}.320`} alt={alternativeText} lang="ja" /> : caption}
      </Anchor>
      <figcaption lang="ja">
        {caption} <Tag>{t(`programme.desk.activity.${placement}`)}</Tag>
      </figcaption>
    </figure>
  )
}

type Words = ActivityPicturesProps['words']

function EditPicture({ picture, words }: { picture: PictureView; words: Words }) {
  const t = useT()
  const { publicId, caption } = picture
  const isWrong = ['caption', 'alternativeText'].some((name) =>
    words.errorOf(`${name}-${publicId}`),
  )
  return (
    <Cluster>
      <Disclosure summary={t('programme.desk.activity.edit')} open={isWrong}>
        <Form method="post" encType="multipart/form-data">
          <Stack>
            <PictureWords words={words} picture={picture} />
            <Cluster>
              <Button look="outline" name="intent" value={`edit.${publicId}`}>
                {t('programme.desk.activity.keep')}
              </Button>
            </Cluster>
          </Stack>
        </Form>
      </Disclosure>
      <Form method="post" encType="multipart/form-data">
        <Button
          look="text"
          size="small"
          name="intent"
          value={`remove.${publicId}`}
          aria-label={t('programme.desk.activity.removeOf', { caption })}
        >
          {t('programme.desk.activity.remove')}
        </Button>
      </Form>
    </Cluster>
  )
}

function AddPicture({ words, isOpen }: { words: Words; isOpen: boolean }) {
  const t = useT()
  const isWrong = words.typed('intent') === 'add'
  return (
    <Disclosure summary={t('programme.desk.activity.add')} open={isOpen || isWrong}>
      <Form method="post" encType="multipart/form-data">
        <Stack>
          <FileDrop
            label={t('programme.desk.activity.file')}
            name="file"
            hint={t('programme.desk.activity.fileHint')}
            accept=".png,.jpg,.jpeg,.webp,.gif,.pdf,.docx,.xlsx"
            error={words.errorOf('file')}
          />
          <PictureWords words={words} />
          <Cluster>
            <Button name="intent" value="add">
              {t('programme.desk.activity.upload')}
            </Button>
          </Cluster>
        </Stack>
      </Form>
    </Disclosure>
  )
}

/** Caption, alternative text and place, of a new picture or of one that is there. */
function PictureWords({ words, picture }: { words: Words; picture?: PictureView }) {
  const t = useT()
  const intent = picture ? `edit.${picture.publicId}` : 'add'
  const isTyped = words.typed('intent') === intent
  const suffix = picture ? `-${picture.publicId}` : ''
  const field = (name: 'caption' | 'alternativeText' | 'placement') => {
    const saved = picture?.[name] ?? (name === 'placement' ? 'inline' : '')
    return {
      name,
      id: `${name}${suffix}`,
      defaultValue: isTyped ? words.typed(name, saved) : saved,
    }
  }
  const error = (name: string) => (isTyped ? words.errorOf(`${name}${suffix}`) : undefined)
  return (
    <>
      <TextField
        label={t('programme.desk.activity.caption')}
        hint={t('programme.desk.activity.captionHint')}
        required
        lang="ja"
        {...field('caption')}
        error={error('caption')}
      />
      <TextField
        label={t(`programme.desk.activity.${picture ? 'alternativeText' : 'alternativeTextOfNew'}`)}
        hint={t('programme.desk.activity.alternativeTextHint')}
        required={picture?.isPicture}
        lang="ja"
        {...field('alternativeText')}
        error={error('alternativeText')}
      />
      <RadioGroup
        label={t('programme.desk.activity.placement')}
        inline
        options={(['inline', 'annex'] as const).map((value) => ({
          value,
          label: t(`programme.desk.activity.${value}`),
        }))}
        {...field('placement')}
      />
    </>
  )
}
