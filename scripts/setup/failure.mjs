/** A reason to stop that is the reader's to fix; printed without a stack. */
export class SetupFailure extends Error {}
