import { localTime } from '@weerwoord/kernel';
import { mboxOf } from '../mails';
import { euros, hours, tsv } from '../sale';
import type { WorldAccount, WorldFile } from '../world';
import type { ClaimStory } from './claim-story';
import type { AccountClaims } from './desk-of-claims';
import { mailsOfStory } from './notice-mail';
import { courseExport } from './parcel-course';

/** The mailbox of an account's claims: what marketplaces, banks and buyers wrote, oldest first. */
export const claimsMailbox = (stories: readonly ClaimStory[]): string =>
  mboxOf(stories.flatMap(mailsOfStory).sort((a, b) => a.at.getTime() - b.at.getTime()));

/** What carriers tell of the parcels that were complained about. */
export const claimsTracking = (stories: readonly ClaimStory[]): string => courseExport(stories);

/** What the year's claims of an account come in: a mailbox, the tracking of their parcels, and the returns where the marketplace reports them. */
export function yearFiles(account: WorldAccount, { stories }: AccountClaims, now: Date): WorldFile[] {
  const name = account.name.replace(/\W+/g, '-').toLowerCase();
  const files: WorldFile[] = [
    { account: account.name, path: `claims-of-the-year-${name}.mbox`, content: claimsMailbox(stories) },
    { account: account.name, path: `scans-of-claims-${name}.csv`, content: claimsTracking(stories) },
  ];
  if (account.channel !== 'amazon') return files;
  return [...files, { account: account.name, path: `returns-${name}.txt`, content: returnsReport(stories, account.zone, now) }];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const RETURNS = (
  'Order ID|Order date|Return request date|Return request status|Amazon RMA ID|Merchant RMA ID|Label type|Label cost|Currency code|Return carrier|Tracking ID|Label to be paid by|A-to-Z Claim|Is prime|ASIN|' +
  'Merchant SKU|Item Name|Return quantity|Return Reason|In policy|Return type|Resolution|Invoice number|Return delivery date|Order Amount|Order quantity|SafeT Action reason|SafeT claim id|SafeT claim state|' +
  'SafeT claim creation time|SafeT claim reimbursement amount|Refunded Amount'
).split('|');

/** Complaints about the goods become returns: asked for two days before the claim, back a week later where the seller owed it. */
const RETURNED: Readonly<Record<string, string>> = {
  'not-as-described': 'CR-NOT_AS_DESCRIBED',
  damaged: 'CR-DAMAGED_BY_CARRIER',
  'return-refused': 'CR-UNWANTED_ITEM',
  'not-refunded': 'CR-UNWANTED_ITEM',
  'changed-mind': 'CR-UNWANTED_ITEM',
};

/** `GET_XML/FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE` of the orders whose buyers complain about the goods (amazon §6.5). */
export function returnsReport(stories: readonly ClaimStory[], zone: string, now: Date): string {
  const day = (at: Date): string => {
    const { day: date, month, year } = localTime(at, zone);
    return `${String(date).padStart(2, '0')}-${MONTHS[month - 1] ?? ''}-${String(year)}`;
  };
  const rows = stories.flatMap(({ sale, situation, notices }) => {
    const reason = RETURNED[situation.complaint];
    const filed = notices[0]?.at;
    if (reason === undefined || filed === undefined) return [];
    const asked = hours(filed, -48);
    const back = situation.owed || situation.complaint === 'not-refunded' ? hours(filed, 24 * 7) : null;
    const refunded = back !== null && situation.complaint !== 'not-refunded' && back <= now;
    const cells: Readonly<Record<string, string>> = {
      'Order ID': sale.orderId,
      'Order date': day(sale.placedAt),
      'Return request date': day(asked),
      'Return request status': situation.complaint === 'return-refused' ? 'Declined' : 'Approved',
      'Label type': 'AmazonUnPaidLabel',
      'Currency code': 'EUR',
      'A-to-Z Claim': 'N',
      'Is prime': 'N',
      'Merchant SKU': sale.good.sku,
      'Item Name': sale.good.title,
      'Return quantity': String(sale.quantity),
      'Return Reason': reason,
      'In policy': situation.complaint === 'return-refused' ? 'N' : 'Y',
      'Return type': 'C-Returns',
      Resolution: 'StandardRefund',
      'Return delivery date': back !== null && back <= now ? day(back) : '',
      'Order Amount': euros(sale.good.cents * sale.quantity),
      'Order quantity': String(sale.quantity),
      'Refunded Amount': refunded ? euros(sale.good.cents * sale.quantity) : '',
    };
    return [RETURNS.map((name) => cells[name] ?? '')];
  });
  return tsv([RETURNS, ...rows]);
}
