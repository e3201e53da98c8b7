// Links to files that take a moment to make: with a script it is said while one is being made, without one they are plain links.
import { type MouseEvent, useState } from 'react'
import { useT } from '#kernel/i18n'
import { Icon } from '#kernel/ui'
import styles from './DownloadLinks.module.css'

export interface DownloadLink {
  key: string
  href: string
  label: string
  /** Opens beside this page instead of being saved. */
  opens?: boolean
}

type Progress = { key: string; is: 'made' | 'ready' } | { is: 'failed'; reason: string } | null

export function DownloadLinks({ links }: { links: DownloadLink[] }) {
  const t = useT()
  const [progress, setProgress] = useState<Progress>(null)
  const fetchFile = async (event: MouseEvent, link: DownloadLink) => {
    if (link.opens || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    setProgress({ key: link.key, is: 'made' })
    const failed = await save(link.href, t('progress.desk.files.failed'))
    setProgress(failed ? { is: 'failed', reason: failed } : { key: link.key, is: 'ready' })
  }
  return (
    <>
      <ul className={styles.links}>
        {links.map((link) => (
          <li key={link.key}>
            <a
              className={styles.link}
              href={link.href}
              target={link.opens ? '_blank' : undefined}
              onClick={(event) => fetchFile(event, link)}
            >
              <Icon name={link.opens ? 'external' : 'download'} />
              <span>{link.label}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className={styles.progress} role="status">
        {saidOf(progress, links, t)}
      </p>
    </>
  )
}

function saidOf(progress: Progress, links: DownloadLink[], t: ReturnType<typeof useT>) {
  if (!progress) return ''
  if (progress.is === 'failed') return progress.reason
  const label = links.find(({ key }) => key === progress.key)?.label ?? ''
  return t(`progress.desk.files.${progress.is}`, { label })
}

/** Fetches and saves; gives the reason where it was refused. A redirect leads to the page that explains. */
async function save(href: string, failed: string): Promise<string | null> {
  try {
    const response = await fetch(href)
    if (response.redirected) {
      location.assign(response.url)
      return null
    }
    if (!response.ok) return (await reasonIn(response)) ?? failed
    saveAs(await response.blob(), nameIn(response))
    return null
  } catch {
    return failed
  }
}

async function reasonIn(response: Response): Promise<string | null> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  return isProblem ? ((await response.json()).detail ?? null) : null
}

function nameIn(response: Response): string {
  const found = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')
  return decodeURIComponent(found?.[1] ?? 'report')
}

function saveAs(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
