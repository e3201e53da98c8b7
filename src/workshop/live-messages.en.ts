// The words of live boards and their devices, in English.
export const liveMessages = {
  deviceLabel: 'Please name the device in 1 to {{most}} letters (such as: table 3).',
  noDevice: 'That device is not here, or was already taken out.',
  deviceKey: 'This device is not let in. Please have it added again by the staff.',
  elsewhere: 'This board is open on another server. Please wait a moment and try again.',
  noMoment: 'There is no such moment to go back to. Please load the page again.',
  lineEnded: 'This line has ended. Please connect again.',
}
