import { expect } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { OWNER } from './place';
import { STRAY_ORDER } from './seller';
import type { Seller, SellerFile } from './seller';
import { asChosen } from './steps';

const OURS = { 'x-weerwoord': '1' };
/** What the shipping tool's columns hold; the browser story says the same by hand. */
const SHIPPING_TOOL = {
  name: 'shipping tool',
  columns: {
    'Order number': 'order.id',
    'Confirmed at': 'parcel.confirmedAt',
    'Tracking number': 'parcel.trackingNumber',
    Carrier: 'parcel.carrier',
  },
  zone: 'UTC',
  dates: 'iso',
  decimal: '.',
};

type Batch = { readonly id: string; readonly running: boolean; readonly files: readonly { readonly id: string; readonly state: string }[] };

/** Asks the API as the owner; the cookie of the log-in stays with the request context. */
async function ask<Answer>(
  request: APIRequestContext,
  method: 'GET' | 'POST',
  path: string,
  given: { readonly data?: unknown; readonly multipart?: FormData } = {},
): Promise<Answer> {
  const response = await request.fetch(`/api/v1${path}`, { method, headers: OURS, ...given });
  expect(response.ok(), `${method} ${path}: ${String(response.status())} ${response.ok() ? '' : await response.text()}`).toBe(true);
  return (await response.json()) as Answer;
}

async function imported(request: APIRequestContext, accountId: string, files: readonly SellerFile[]): Promise<Batch> {
  const form = new FormData();
  form.append('accountId', accountId);
  for (const { name, mimeType, buffer } of asChosen(files)) form.append('files', new File([new Uint8Array(buffer)], name, { type: mimeType }));
  const { id } = await ask<Batch>(request, 'POST', '/imports', { multipart: form });
  return readToItsEnd(request, id);
}

async function readToItsEnd(request: APIRequestContext, id: string): Promise<Batch> {
  let batch: Batch | null = null;
  await expect(async () => {
    batch = await ask<Batch>(request, 'GET', `/imports/${id}`);
    expect(batch.running).toBe(false);
  }).toPass({ timeout: 40_000 });
  return batch ?? (await ask<Batch>(request, 'GET', `/imports/${id}`));
}

/** Where everything of a desk that has seen some work can be looked at: addresses of its screens. */
export type DeskAddresses = { readonly [screen: string]: string };

/**
 * A worked desk, by the API: an account with its files, a rejected row, a file that waits for its mapping, one claim with its letter, one whose order
 * is not there, one answered with its pack.
 */
export async function aWorkedDesk(
  request: APIRequestContext,
  seller: Seller,
  name: string,
): Promise<{ readonly screens: DeskAddresses; readonly open: string }> {
  await ask(request, 'POST', '/session', { data: OWNER });
  const { id: accountId } = await ask<{ id: string }>(request, 'POST', '/accounts', {
    data: { name, channel: 'amazon', site: 'amazon.de', zone: 'Europe/Berlin' },
  });
  const batch = await imported(request, accountId, [seller.allOrders, seller.unshipped, seller.feedback, seller.scans, seller.mailbox]);
  const unknown = await imported(request, accountId, [seller.shippingTool]);
  const [waiting] = unknown.files;
  await ask(request, 'POST', `/imports/files/${waiting?.id ?? ''}/mapping`, { data: SHIPPING_TOOL });
  await readToItsEnd(request, unknown.id);
  const strange = await imported(request, accountId, [{ name: 'stock.csv', text: 'Shelf,Pieces\nA-1,4\nA-2,9\n' }]);
  for (const text of [seller.claimMail, seller.claimMailToo, seller.strayMail])
    await ask(request, 'POST', '/imports/paste', { data: { accountId, text } });
  let ids: readonly (string | undefined)[] = [];
  await expect(async () => {
    const { claims } = await ask<{ claims: { id: string; externalOrderId: string; draftLanguage: string | null }[] }>(
      request,
      'GET',
      `/claims?account=${accountId}`,
    );
    const of = (order: string): string | undefined => claims.find(({ externalOrderId }) => externalOrderId === order)?.id;
    ids = [of(seller.claimed.orderId), of(seller.claimedToo.orderId), of(STRAY_ORDER)];
    expect(claims.filter(({ draftLanguage }) => draftLanguage !== null)).toHaveLength(2);
    expect(ids).not.toContain(undefined);
  }).toPass({ timeout: 40_000 });
  const [open = '', answered = '', stray = ''] = ids;
  const { revision, orderId } = await ask<{ revision: number; orderId: string }>(request, 'GET', `/claims/${answered}`);
  await ask(request, 'POST', `/claims/${answered}/approve`, { data: { revision, leaveGapsOut: true, reasons: { gaps: 'Nothing more can be had in time.' } } });
  await ask(request, 'POST', `/claims/${answered}/pack`);
  return {
    open,
    screens: {
      today: '/',
      metrics: '/metrics',
      'a figure': `/metrics/${accountId}/amazon.odr`,
      'a figure of late orders': `/metrics/${accountId}/amazon.lsr?side=set-aside`,
      'a figure beside the official one': `/metrics/${accountId}/amazon.odr?side=reconcile`,
      'the rules of an account': `/accounts/${accountId}/rules`,
      orders: '/orders',
      'an order': `/orders/${orderId}`,
      claims: '/claims',
      'all claims': '/claims?view=all',
      'a claim': `/claims/${open}`,
      'the team': '/settings/team',
      'rules of approval': '/settings/approval',
      'one’s profile': '/profile',
      'setting a password': '/set-password#a-token-that-is-none-at-all',
      'an approved claim': `/claims/${answered}`,
      'a claim without its order': `/claims/${stray}`,
      packs: '/packs',
      'an import with a rejected row': `/import?batch=${batch.id}`,
      'a file to map': `/import/${strange.id}/${strange.files[0]?.id ?? ''}`,
      accounts: '/accounts',
      'no such page': '/nowhere',
    },
  };
}
