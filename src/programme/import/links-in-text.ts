// Addresses that can be read in a text, as links.

const address = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]{1,2000}/giu
const trailing = /[.,;:!?'")\]]$/

/** The http(s) addresses of a text, in order, each once. */
export function linksInText(text: string): string[] {
  if (!/https?:\/\//i.test(text)) return []
  const links = new Set<string>()
  for (const [found] of text.matchAll(address)) {
    const link = withoutTail(found)
    if (/^https?:\/\/[^/]/i.test(link)) links.add(link)
  }
  return [...links]
}

/** Full stops and closing brackets belong to the sentence unless the address opened them. */
function withoutTail(link: string): string {
  let kept = link
  while (trailing.test(kept)) {
    const last = kept.at(-1) ?? ''
    if (last === ')' && kept.includes('(')) break
    if (last === ']' && kept.includes('[')) break
    kept = kept.slice(0, -1)
  }
  return kept
}
