// Where React Router looks for pages, that all of them are drawn on the server, and how a build ends.
import { join } from 'node:path'
import type { Config } from '@react-router/dev/config'
import { buildPhone } from './src/cli/build-phone.ts'
import { keepStamp, stampOf } from './src/cli/build-stamp.ts'
import { packAssets } from './src/cli/pack-assets.ts'

const root = import.meta.dirname
const stamp = stampOf(root)

export default {
  appDirectory: 'src',
  ssr: true,
  // The desk's routes are few: one manifest instead of a request per link that comes into view.
  routeDiscovery: { mode: 'initial' },
  async buildEnd() {
    await buildPhone(root)
    await packAssets(join(root, 'build/client/assets'))
    keepStamp(root, stamp)
  },
} satisfies Config
