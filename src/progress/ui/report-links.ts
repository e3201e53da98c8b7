// Where the parts of a drawn report lead to. The page knows its addresses; the parts only ask.

export interface ReportLinks {
  /** Permalink of an initiative or an activity, e.g. /016373/progress/K7MPQ2RS. */
  initiative: (publicId: string) => string
  activity: (publicId: string) => string
  /** The same page narrowed to one tag; without it tags are plain words. */
  tag?: (tag: string) => string
  file: (hash: string) => string
}
