// The progress report's words, Japanese first.
export const progressMessages = {
  refusal: {
    nothingYet: '{{day}}の時点では、まだ何も公開されていません。',
  },
}
