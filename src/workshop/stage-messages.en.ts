// The words of the facilitator's console, the projector and moderation, in English.
export const stageMessages = {
  refusal: {
    notStarted: 'Nothing has begun yet. Please start the first phase.',
    past: 'That time is over already, or more than ten hours away. Please write it as 20:15.',
    timer: 'The timer cannot do that now. Please load the page again.',
    noStep: 'The plan has no such step.',
    noWayBack: 'There is no phase to go back to yet.',
    reason: 'Please give a reason of at most {{most}} letters.',
    noCard: 'This session has no such card.',
    noTarget:
      'That card or group is not in this session any more: it may be hidden or taken apart.',
    noChoice: 'That entry is not on the list.',
    drawing: 'Please write at most {{drawing}} letters of what to draw and {{intent}} of why.',
    paperDots: 'Please enter whole numbers from 0 to {{most}}.',
    noVote: 'There has been no vote yet.',
  },
}
