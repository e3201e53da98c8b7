// One file: `/{town}/files/{hash}` for what is published, `/{town}/desk/files/{hash}` for staff.
import type { LoaderFunctionArgs } from 'react-router'
import { actor } from '#kernel/context'
import { fileResponse } from '#kernel/files'

export function loader({ request, context, params }: LoaderFunctionArgs) {
  return fileResponse(request, context.get(actor), params.name ?? '')
}
