// Where staff go out.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { town } from '#kernel/context'
import { signOut } from '#kernel/tenancy'

/** A link alone must not sign anybody out. */
export function loader({ context }: LoaderFunctionArgs) {
  return redirect(`/${context.get(town).code}/sign-in`)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const headers = await signOut(request)
  return redirect(`/${context.get(town).code}/sign-in?done=signed-out`, { headers })
}
