// The frame around every desk page: the month's work, what waits for publishing, who is signed in.
import { Outlet, useLocation } from 'react-router'
import { actor, town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { mayAdminister } from '#kernel/tenancy'
import { DeskFrame, type DeskLink } from '#kernel/ui'
import { countDrafts } from '#programme'
import { helpFor } from '../manual/help-for.ts'
import type { Route } from './+types/desk-frame.ts'

export async function loader({ context }: Route.LoaderArgs) {
  const { code, name } = context.get(town)
  const who = context.get(actor)
  const grants = who.kind === 'staff' ? who.grants : []
  const role = grants[0]?.role ?? 'viewer'
  return {
    code,
    name,
    role,
    userName: who.kind === 'visitor' ? '' : who.name,
    isAdministrator: mayAdminister(who),
    drafts: await countDrafts(who),
  }
}

// Only what is there: a page joins this list together with its route.
const paths = {
  overview: '',
  programme: '/programme',
  report: '/report',
  words: '/words',
  publish: '/publish',
  proposals: '/proposals',
  workshops: '/workshops',
  import: '/import',
  yearChange: '/year-change',
  sections: '/sections',
  staff: '/staff',
  account: '/account',
  help: '/help',
} as const

/** A session has an address of its own, but stands under its workshop. */
function isUnder(key: keyof typeof paths, pathname: string, desk: string): boolean {
  const isSession = key === 'workshops' && pathname.startsWith(`${desk}/sessions/`)
  return isSession || pathname.startsWith(`${desk}${paths[key]}`)
}

export default function Desk({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { pathname } = useLocation()
  const { code, name, role, userName, drafts, isAdministrator } = loaderData
  const desk = `/${code}/desk`
  const link = (key: keyof typeof paths): DeskLink => {
    const href = `${desk}${paths[key]}`
    const current = key === 'overview' ? pathname === href : isUnder(key, pathname, desk)
    return { href, label: t(`server.desk.${key}`), current }
  }
  return (
    <DeskFrame
      townName={name}
      homeHref={desk}
      publicHref={`/${code}`}
      nav={[
        [
          link('overview'),
          link('programme'),
          link('publish'),
          link('workshops'),
          link('report'),
          link('proposals'),
        ],
        [
          link('yearChange'),
          link('import'),
          link('words'),
          link('sections'),
          ...(isAdministrator ? [link('staff')] : []),
          link('account'),
          link('help'),
        ],
      ]}
      help={{
        href: `${desk}${helpFor(pathname.slice(desk.length))}`,
        label: t('server.desk.helpHere'),
      }}
      userName={userName}
      userRole={t(`server.desk.role.${role}`)}
      signOutAction={`/${code}/sign-out`}
      drafts={{ count: drafts, href: `${desk}/publish` }}
    >
      <Outlet />
    </DeskFrame>
  )
}
