// /hall: on the laptop itself, before the evening: the addresses for phones, and what to check in the room.
import { callerAddress, settings } from '#kernel/context'
import { now } from '#kernel/db'
import { timeInTokyo, useT } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { isLoopback, localAddress } from '#kernel/settings'
import { Button, Cluster, Notice, PageFrame, PageHead, Panel, Stack, TextField } from '#kernel/ui'
import { roomAddresses } from '../join-address.server.ts'
import { drawQr } from '../qr.server.ts'
import { QrCode } from '../ui/QrCode.tsx'
import type { Route } from './+types/hall.ts'
import styles from './hall.module.css'

/** Nobody but who sits at the laptop: it tells how the room's network is made. */
export function loader({ request, context }: Route.LoaderArgs) {
  const caller = context.get(callerAddress)?.replace(/^::ffff:/, '')
  if (!caller || !isLoopback(caller)) return refuse('not-found', 'workshop.archive.hall.onlyHere')
  const { port, host, publicUrl, isHall = false } = context.get(settings)
  const asked = Number(new URL(request.url).searchParams.get('phones'))
  // Behind a proxy of the same machine everybody looks as if they sat at it.
  const addresses = (isHall ? roomAddresses() : []).map((address) => {
    const url = localAddress(address, port)
    return { url, qr: drawQr(url) }
  })
  const isPublic =
    publicUrl !== localAddress(host, port) && !isLoopback(new URL(publicUrl).hostname)
  const phones = Number.isInteger(asked) && asked > 0 && asked <= 10_000 ? asked : 100
  const clock = timeInTokyo(now())
  return { addresses, isHall, phones, clock, publicUrl: isPublic ? publicUrl : null }
}

export default function Hall({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { addresses, isHall } = loaderData
  const other = t.language === 'ja' ? 'en' : 'ja'
  return (
    <PageFrame
      townName={t('ui.productName')}
      homeHref="/"
      nav={[]}
      footerLinks={[]}
      language={{ label: t('workshop.archive.hall.language'), href: `?lang=${other}`, lang: other }}
    >
      <title>{`${t('workshop.archive.hall.title')} | ${t('ui.productName')}`}</title>
      <Stack gap="large">
        <PageHead title={t('workshop.archive.hall.title')} lead={t('workshop.archive.hall.lead')} />
        {!isHall && (
          <Notice kind="warning" title={t('workshop.archive.hall.notOpen')}>
            <code>npx miraichizu serve --hall</code>
          </Notice>
        )}
        {isHall && (
          <Panel title={t('workshop.archive.hall.addresses')}>
            {addresses.length === 0 && <p>{t('workshop.archive.hall.noNetwork')}</p>}
            <ul className={styles.addresses}>
              {addresses.map(({ url, qr }) => (
                <li key={url}>
                  <QrCode drawing={qr} label={url} />
                  <span className={styles.url}>{url}</span>
                </li>
              ))}
            </ul>
            <p>{t('workshop.archive.hall.joinHint')}</p>
          </Panel>
        )}
        <Checklist {...loaderData} />
      </Stack>
    </PageFrame>
  )
}

type ChecklistProps = Pick<Route.ComponentProps['loaderData'], 'phones' | 'clock' | 'publicUrl'>

const checks = ['points', 'stay', 'isolation', 'firewall', 'power', 'clock', 'plan'] as const

/** A good access point carries 30 to 50 phones. */
function Checklist({ phones, clock, publicUrl }: ChecklistProps) {
  const t = useT()
  const values = {
    phones,
    clock,
    least: Math.ceil(phones / 50),
    most: Math.ceil(phones / 30),
  }
  return (
    <Panel title={t('workshop.archive.hall.checklist')}>
      <Stack>
        <form method="get">
          <Cluster>
            <TextField
              label={t('workshop.archive.hall.phones')}
              name="phones"
              inputMode="numeric"
              width="short"
              defaultValue={phones}
            />
            <Button look="outline">{t('workshop.archive.hall.reckon')}</Button>
          </Cluster>
        </form>
        <ol className={styles.checks}>
          {checks.map((check) => (
            <li key={check}>{t(`workshop.archive.hall.check.${check}`, values)}</li>
          ))}
          <li>
            {publicUrl
              ? t('workshop.archive.hall.slips', { address: publicUrl })
              : t('workshop.archive.hall.noSlips')}
          </li>
        </ol>
      </Stack>
    </Panel>
  )
}
