/** Marks that mail programs put before a quoted line: ">", and the writer's initials ("JD>"). */
const MARK = /^\s{0,3}(?:>|[A-Z]{1,3}>(?=\s|$))/;
/** Some programs draw a bar; people also draw tables with it, so it is a mark only below a line that announces a quote. */
const BAR = /^\s{0,3}\|(?=\s|$)/;

export const isQuoted = (line: string): boolean => MARK.test(line);
export const isBarred = (line: string): boolean => BAR.test(line);
