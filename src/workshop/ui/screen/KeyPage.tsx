// Where a device without a key lands: takes the key behind #, or says where to get one.
import { useEffect, useRef } from 'react'
import { Form, useSubmit } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, Notice, Stack, TextField } from '#kernel/ui'
import styles from './KeyPage.module.css'

export function KeyPage({ isWrong }: { isWrong: boolean }) {
  const t = useT()
  useKeyOfAddress()
  return (
    <main className={styles.page} id="main">
      <Stack gap="large">
        <title>{t('workshop.stage.key.title')}</title>
        <h1>{t('workshop.stage.key.title')}</h1>
        {isWrong && (
          <Notice kind="error" live>
            {t('workshop.stage.key.wrong')}
          </Notice>
        )}
        <p>{t('workshop.stage.key.lead')}</p>
        <Form method="post">
          <Stack>
            <TextField label={t('workshop.stage.key.key')} name="key" autoComplete="off" required />
            <div>
              <Button>{t('workshop.stage.key.enter')}</Button>
            </div>
          </Stack>
        </Form>
      </Stack>
    </main>
  )
}

/** Sends the key once; the address is cleaned so that nobody reads it from the wall. */
function useKeyOfAddress() {
  const submit = useSubmit()
  const isSent = useRef(false)
  useEffect(() => {
    const key = location.hash.slice(1)
    if (!key || isSent.current) return
    isSent.current = true
    history.replaceState(null, '', location.pathname)
    void submit({ key }, { method: 'post' })
  }, [submit])
}
