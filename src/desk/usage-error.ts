/** What was asked for cannot be done as asked; the message says why. Exit status 2. */
export class UsageError extends Error {}
