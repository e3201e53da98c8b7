// How often one phone may write: by its token, never by its address, because a hall is one address.
import { LRUCache } from 'lru-cache'

export interface Limit {
  /** As many at once. */
  burst: number
  /** And so many more each second. */
  perSecond: number
}

/** One phone: a hand is slower than this, and a phone that comes back sends its queue slowly. */
export const phoneLimit: Limit = { burst: 60, perSecond: 1 }
/** What one phone may ask for: coming back to a bad network costs a few requests each time. */
export const readLimit: Limit = { burst: 200, perSecond: 5 }
/** All who join one hall without a cookie: a thousand at once may, a flood may not fill the town's disk. */
export const joinLimit: Limit = { burst: 3000, perSecond: 100 }

interface Bucket {
  left: number
  at: number
}

/** Counts requests per key in a bucket that refills; what is forgotten is full again. */
export function createLimiter({ burst, perSecond }: Limit, most = 50_000) {
  const buckets = new LRUCache<string, Bucket>({ max: most })
  return {
    /** 0 where it may go on, else the seconds to wait. */
    take(key: string, now = Date.now()): number {
      const bucket = buckets.get(key) ?? { left: burst, at: now }
      bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond)
      bucket.at = now
      buckets.set(key, bucket)
      if (bucket.left < 1) return Math.max(1, Math.ceil((1 - bucket.left) / perSecond))
      bucket.left -= 1
      return 0
    },
  }
}

export type Limiter = ReturnType<typeof createLimiter>
