// @ts-check
/** Where this device keeps a reader's answers, if they ask for it: the first screen looks there too. */

export const SAVED = "cause-finder";
