// The form of tablets and projectors: a new one with its key shown once, and the end of one.
import { z } from 'zod'
import { attempt, type FormReading, readForm } from '#kernel/forms'
import type { Settings } from '#kernel/settings'
import type { Actor } from '#kernel/tenancy'
import { addDevice, deviceKinds, revokeDevice } from './devices.server.ts'
import { hallOrigin } from './join-address.server.ts'
import { drawQr, type QrDrawing } from './qr.server.ts'

const Step = z.discriminatedUnion('step', [
  z.object({ step: z.literal('add'), kind: z.enum(deviceKinds), label: z.string() }),
  z.object({ step: z.literal('revoke'), device: z.uuid() }),
])

/** Told this once: whoever has the address is in. */
export interface NewDevice {
  label: string
  address: string
  qr: QrDrawing
}

interface Place {
  actor: Actor
  session: string
  settings: Settings
}

/** Adds a device (and answers with its address) or takes one's right away. */
export async function deviceFromForm(
  { actor, session, settings }: Place,
  request: Request,
): Promise<FormReading<NewDevice | null>> {
  const form = await readForm(request, Step)
  if (!form.ok) return form
  const { value } = form
  return attempt(
    form.values,
    async () => {
      if (value.step === 'revoke') {
        await revokeDevice(actor, session, value.device)
        return null
      }
      const { key, code } = await addDevice(actor, session, value)
      const page = value.kind === 'tablet' ? 'table' : 'screen'
      // Behind #, so that the key is never sent or logged with the address.
      const address = `${hallOrigin(request, settings)}/${page}/${code}#${key}`
      return { label: value.label, address, qr: drawQr(address) }
    },
    { '*': 'label' },
  )
}
