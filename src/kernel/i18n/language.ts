// Which language a reader gets: the switch first, then the cookie, then what the browser asks for.

export const languages = ['ja', 'en'] as const
export type Language = (typeof languages)[number]

/** The cookie that the switch in the footer sets. */
export const languageCookieName = 'lang'

export interface LanguageWishes {
  /** Value of ?lang=. */
  query?: string | null
  /** The whole Cookie header. */
  cookie?: string | null
  /** The whole Accept-Language header. */
  acceptLanguage?: string | null
}

/** Japanese unless somebody clearly asks for English. */
export function chooseLanguage({ query, cookie, acceptLanguage }: LanguageWishes): Language {
  return known(query) ?? known(cookieValue(cookie ?? '')) ?? preferred(acceptLanguage ?? '') ?? 'ja'
}

/** The language of a page request. */
export function languageOfRequest(request: Request): Language {
  return chooseLanguage({
    query: new URL(request.url).searchParams.get('lang'),
    cookie: request.headers.get('cookie'),
    acceptLanguage: request.headers.get('accept-language'),
  })
}

/** The language of a command line: English for LANG=en or en_US.UTF-8, Japanese for the rest. */
export function languageOfLocale(locale: string | undefined): Language {
  return /^en([_.-]|$)/i.test(locale ?? '') ? 'en' : 'ja'
}

/** Set-Cookie value of the switch; kept a year, readable on plain http in the hall. */
export function languageCookie(language: Language): string {
  return `${languageCookieName}=${language}; Path=/; Max-Age=31536000; SameSite=Lax`
}

function known(text: string | null | undefined): Language | null {
  return languages.find((language) => language === text) ?? null
}

function cookieValue(header: string): string | null {
  const pair = header.split(/;\s*/).find((part) => part.startsWith(`${languageCookieName}=`))
  return pair?.slice(languageCookieName.length + 1) ?? null
}

function preferred(header: string): Language | null {
  if (header === '') return null
  const wishes = header.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(/\s*;\s*/)
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    return { tag: tag.toLowerCase().split('-')[0], quality: quality ? Number(quality.slice(2)) : 1 }
  })
  const best = wishes
    .filter(({ tag, quality }) => known(tag) !== null && quality > 0)
    .sort((one, other) => other.quality - one.quality)
  return known(best[0]?.tag)
}
