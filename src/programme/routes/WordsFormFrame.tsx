// The frame of every form of words: title, mistakes, fields, save and back.
import type { ReactNode } from 'react'
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Button, Cluster, ErrorSummary, LinkButton, PageHead, Panel, Stack } from '#kernel/ui'

interface WordsFormFrameProps {
  title: string
  lead?: string
  code: string
  programme: string
  words: ReturnType<typeof formWords>
  save: string
  /** More buttons beside the one that saves. */
  more?: ReactNode
  children: ReactNode
}

export function WordsFormFrame(props: WordsFormFrameProps) {
  const t = useT()
  const { title, lead, code, programme, words, save, more, children } = props
  const home = `/${code}/desk/words?programme=${programme}`
  const breadcrumb = [
    { label: t('programme.publishing.words.title'), href: home },
    { label: title },
  ]
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead title={title} lead={lead} breadcrumb={breadcrumb} />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      <Panel>
        <Form method="post" action={`?programme=${programme}`}>
          <Stack gap="large">
            {children}
            <Cluster>
              <Button>{save}</Button>
              {more}
              <LinkButton look="text" href={home}>
                {t('programme.publishing.cancel')}
              </LinkButton>
            </Cluster>
          </Stack>
        </Form>
      </Panel>
    </Stack>
  )
}
