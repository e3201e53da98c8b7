// The town's own list of sections: chosen or pasted, checked line by line, then taken in as a whole.
import { data, redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { allow, mayAdminister } from '#kernel/tenancy'
import { PageHead, Stack } from '#kernel/ui'
import { commitFromForm, previewFromForm } from '../import-desk.server.ts'
import { ChooseList } from '../ui/ChooseList.tsx'
import { ImportPreview } from '../ui/ImportPreview.tsx'
import type { Route } from './+types/section-import.ts'

export function loader({ context }: Route.LoaderArgs) {
  allow(mayAdminister(context.get(actor)))
  return { code: context.get(town).code }
}

export async function action({ request, context }: Route.ActionArgs) {
  const who = context.get(actor)
  const intent = (await request.clone().formData()).get('intent')
  if (intent !== 'commit') {
    const seen = await previewFromForm(who, request)
    return seen.ok
      ? data(
          { preview: seen.value, mistakes: undefined },
          seen.value.mistakes.length > 0 ? 422 : 200,
        )
      : data({ preview: undefined, mistakes: seen.mistakes }, 422)
  }
  const done = await commitFromForm(who, request)
  if (!done.ok) return data({ preview: undefined, mistakes: done.mistakes }, 422)
  const { added, ended, same } = done.value
  const query = new URLSearchParams({
    done: 'imported',
    new: `${added}`,
    ended: `${ended}`,
    same: `${same}`,
  })
  throw redirect(`/${context.get(town).code}/desk/sections?${query}`)
}

export default function SectionImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const title = t('directory.importPage.title')
  const here = `/${loaderData.code}/desk/sections`
  const preview = actionData?.preview
  return (
    <Stack gap="large">
      <title>{title}</title>
      <PageHead
        title={title}
        lead={t('directory.importPage.lead')}
        breadcrumb={[{ label: t('directory.page.title'), href: here }, { label: title }]}
      />
      {preview && <ImportPreview preview={preview} again={`${here}/import`} />}
      {(!preview || preview.mistakes.length > 0) && (
        <ChooseList
          words={formWords(t, actionData?.mistakes, 'text')}
          text={preview?.text}
          startsOn={preview?.startsOn}
        />
      )}
    </Stack>
  )
}
