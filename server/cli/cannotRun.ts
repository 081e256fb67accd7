/** What the person at the terminal asked for cannot be done; the message is the sentence to print. */
export class CannotRun extends Error {}
