// The words of this part: series.
export const seriesMessages = {}
