// The words of the facilitator's console, the projector and moderation, in English.
export const stageMessages = {
  refusal: {
    notStarted: 'Nothing has begun yet. Please start the first phase.',
    past: 'That time is over already, or more than ten hours away. Please write it as 20:15.',
    timer: 'The timer cannot do that now. Please load the page again.',
    noStep: 'The plan has no such step.',
    noWayBack: 'There is no phase to go back to yet.',
  },
}
