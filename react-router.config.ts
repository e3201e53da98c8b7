// Where React Router looks for pages, and that all of them are drawn on the server.
import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'src',
  ssr: true,
  // The desk's routes are few: one manifest instead of a request per link that comes into view.
  routeDiscovery: { mode: 'initial' },
} satisfies Config
