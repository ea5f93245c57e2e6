import type { Act, BuyerPaper, NoticeKeys, RightsStores, UnitOfWork } from '@weerwoord/ports';
import type { DeskTools } from '../desk/desk-tools';

/** What the steps on people's rights are given: the desk's tools over more stores, what makes papers, and a marketplace's keys. */
export type RightsTools = Omit<DeskTools, 'units'> & {
  readonly units: UnitOfWork<RightsStores>;
  readonly paper: BuyerPaper;
  readonly noticeKeys: NoticeKeys;
};

/** Act on a request, in the transaction of the act: its number, counts and kinds; never who asked. */
export const requestAct = (requestId: string, actor: string, what: Act['what'], at: Date, payload: Act['payload'] = {}): Act => ({
  at,
  actor,
  what,
  subjectKind: 'request',
  subjectId: requestId,
  payload,
});

/** What was typed to find somebody lies under a key of its own, which goes when the request is done. */
export const requestSubject = (requestId: string): string => `request:${requestId}`;
