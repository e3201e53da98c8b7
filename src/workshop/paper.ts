// Limits of paper in the hall that page and server agree on.

/** As many sheets as one PDF holds. */
export const mostForms = 300
