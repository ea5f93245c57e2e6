/** The time of day as an argument: bound to the real clock in wiring, to a fixed one in tests. */
export type Clock = { now(): Date };
