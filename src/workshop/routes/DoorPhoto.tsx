// A photo of the ticket in place of a scanner: a hall on plain http gives a page no live camera, but it may ask for a picture.
import { type ChangeEvent, useState } from 'react'
import { useSubmit } from 'react-router'
import { useT } from '#kernel/i18n'
import { Icon, useIsLive } from '#kernel/ui'
import styles from './DoorPhoto.module.css'
import { readTicketPhoto } from './read-ticket-photo.ts'

export function DoorPhoto() {
  const t = useT()
  const isLive = useIsLive()
  const submit = useSubmit()
  const [isUnread, setUnread] = useState(false)
  if (!isLive) return null
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [photo] = target.files ?? []
    if (!photo) return
    const ticket = await readTicketPhoto(photo)
    target.value = ''
    setUnread(ticket === null)
    if (ticket !== null) {
      await submit({ intent: 'ticket', ticket }, { method: 'post', preventScrollReset: true })
    }
  }
  return (
    <div>
      <label className={styles.photo}>
        <Icon name="upload" />
        {t('workshop.people.door.photo')}
        <input
          className={styles.input}
          type="file"
          accept="image/*"
          capture="environment"
          onChange={read}
        />
      </label>
      {isUnread && <p role="alert">{t('workshop.people.door.photoUnread')}</p>}
    </div>
  )
}
