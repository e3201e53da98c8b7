// How much of anything is taken: numbers alone, so that the phone's small script can have them too.

/** As much as one card may say; more is refused with the words kept on the phone. */
export const mostCardLetters = 1000
export const mostPrompts = 12
export const mostTables = 999
export const mostNicknameLetters = 20
