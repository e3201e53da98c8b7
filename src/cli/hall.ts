// `serve --hall`: the one way to open a laptop to the phones in the room, and what to show them.
import { encodeQR } from 'qr'
import { isLoopback, localAddress } from '#kernel/settings'
import { roomAddresses } from '#workshop'
import type { Call } from './command.ts'

/** The same call, listening to the whole room. A HOST that names one network stays. */
export function inHall(call: Call): Call {
  const { settings } = call
  const host = isLoopback(settings.host) ? '0.0.0.0' : settings.host
  return { ...call, settings: { ...settings, host, isHall: true } }
}

/** The addresses for phones as QR codes, and the page with the checklist. */
export function tellHall({ settings, t }: Call): void {
  const { host, port, publicUrl } = settings
  const addresses = roomAddresses().map((address) => localAddress(address, port))
  say(`\n${t('cli.hall.title')}`)
  if (addresses.length === 0) say(t('cli.hall.noNetwork'))
  for (const address of addresses) say(`  ${address}\n${encodeQR(address, 'term')}`)
  say(t('cli.hall.page', { address: `${localAddress(host, port)}/hall` }))
  if (publicUrl === localAddress(host, port) || isLoopback(new URL(publicUrl).hostname)) {
    say(t('cli.hall.noPublicUrl'))
  }
}

function say(text: string) {
  process.stdout.write(`${text}\n`)
}
