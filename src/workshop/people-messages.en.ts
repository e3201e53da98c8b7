// The words of this part: people.
export const peopleMessages = {}
