// The words of this part: stage.
export const stageMessages = {}
