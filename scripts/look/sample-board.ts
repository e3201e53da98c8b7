// A picture for the demo's report: sheets of three colours grouped on a board. Drawn, so it belongs to nobody.
import sharp from 'sharp'

const colours = ['#ffe9a8', '#cfe8c4', '#c9def2']

/** A PNG of a board after a workshop. */
export async function sampleBoard(): Promise<Buffer> {
  const groups = colours.map((colour, group) => {
    const left = 60 + group * 380
    const sheets = Array.from({ length: 6 }, (_, index) => {
      const [x, y] = [left + 30 + (index % 2) * 150, 110 + Math.floor(index / 2) * 150]
      const lines = [34, 58, 82]
        .map(
          (down) =>
            `<rect x="${x + 18}" y="${y + down}" width="${80 - (down % 5) * 6}" height="8" fill="#555"/>`,
        )
        .join('')
      return `<rect x="${x}" y="${y}" width="120" height="120" fill="${colour}" stroke="#999"/>${lines}`
    })
    const island = `<rect x="${left}" y="60" width="330" height="520" rx="40" fill="none" stroke="#777" stroke-width="4"/>`
    return island + sheets.join('')
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="640"><rect width="1200" height="640" fill="#fdfdfb"/>${groups.join('')}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
