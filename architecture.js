// Who may use whom: the architecture. dependency-cruiser reads it; change it by a decision, not by need.

/** Each module, and the modules below it whose doors it may use. The kernel is open to all. */
export const mayUse = {
  directory: [],
  programme: ['directory'],
  survey: ['directory'],
  workshop: ['programme', 'directory'],
  engagement: ['programme', 'directory', 'survey'],
  coordination: ['programme', 'directory'],
  partnership: ['programme', 'directory'],
  satellite: ['programme', 'directory', 'survey'],
  outreach: ['programme', 'directory'],
  visionmap: ['workshop', 'programme', 'directory'],
  strategy: ['visionmap', 'workshop', 'engagement', 'programme', 'directory'],
  progress: ['strategy', 'engagement', 'programme', 'directory'],
  voice: ['workshop', 'visionmap', 'strategy', 'programme', 'progress'],
}
