// The sheet for residents without a phone, as PDF: their cards get a slip like everybody's.
import { makePdf, readTemplate } from '#kernel/documents'
import type { Translator } from '#kernel/i18n'
import { drawQr } from '../qr.server.ts'

export interface CardForm {
  town: { code: string; name: string }
  title: string
  /** Which session, which day. */
  subtitle: string
  prompts: readonly string[]
  slips: readonly string[]
  /** The town's own address: a slip never bears the hall's. */
  publicUrl: string
  date: string
}

const boxesPerSheet = 4

/** One A4 page per slip: boxes to write in, the slip to tear off below. */
export function cardFormPdf(form: CardForm, t: Translator): Uint8Array {
  const slips = form.slips.map((code, at) => ({
    code,
    qr: `slip-${at}.svg`,
    address: `${form.publicUrl}/${form.town.code}/voice/${code}`,
  }))
  const boxes = Array.from({ length: boxesPerSheet }, (_, at) => promptOf(form.prompts, at))
  return makePdf({
    source: readTemplate('src/workshop/print/card-form.typ'),
    data: {
      town: form.town.name,
      title: form.title,
      subtitle: form.subtitle,
      boxes,
      slips,
      words: {
        table: t('workshop.paper.form.table'),
        how: t('workshop.paper.form.how'),
        cut: t('workshop.paper.form.cut'),
        keep: t('workshop.paper.form.keep'),
        alternative: t('workshop.paper.form.alternative'),
      },
    },
    title: `${form.title} ${t('workshop.paper.form.title')}`,
    author: form.town.name,
    date: form.date,
    language: t.language,
    files: Object.fromEntries(slips.map(({ qr, address }) => [qr, qrFile(address)])),
  }).bytes
}

/** Boxes are shared out over the prompts in their order. */
function promptOf(prompts: readonly string[], at: number): string {
  return prompts[Math.floor((at * prompts.length) / boxesPerSheet)] ?? ''
}

function qrFile(address: string): string {
  const { size, path } = drawQr(address)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`
}
