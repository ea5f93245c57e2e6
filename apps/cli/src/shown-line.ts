/** Everything that moves a terminal's cursor, colours or title, and what turns the direction of writing; tabs and line ends stay. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A line as it may be written to a terminal. What it tells may come out of a stranger's file: a forged pack must not write on the screen what we did not find. */
export const shownLine = (line: string): string => line.replace(STEERING, '?');
