// Votes and phases come with the page, not over the line: now and then it asks again, while somebody looks.
import { useEffect } from 'react'
import { useRevalidator } from 'react-router'

const every = 20_000

export function useFresh(): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && navigator.onLine) revalidate()
    }, every)
    return () => clearInterval(timer)
  }, [revalidate])
}
