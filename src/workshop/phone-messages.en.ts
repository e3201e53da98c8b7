// The words of this part: phone.
export const phoneMessages = {}
