export { parseBigJson } from './big-json';
export { amountText, moneyFrom } from './body';
export type { Body } from './body';
export { readIssue, readIssueDetail, readIssueList, readSolution } from './read-issue';
export type { IssuePage, IssueProblem } from './read-issue';
export { signRest, signTop } from './sign';
export type { Signed, SignMethod } from './sign';
