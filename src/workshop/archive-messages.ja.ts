// The words of this part: archive.
export const archiveMessages = {}
