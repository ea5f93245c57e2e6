import { expect } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { OWNER } from './place';
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

export type Batch = { readonly id: string; readonly running: boolean; readonly files: readonly { readonly id: string; readonly state: string }[] };

/** Asks the API as the owner; the cookie of the log-in stays with the request context. */
export async function ask<Answer>(
  request: APIRequestContext,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  given: { readonly data?: unknown; readonly multipart?: FormData } = {},
): Promise<Answer> {
  const response = await request.fetch(`/api/v1${path}`, { method, headers: OURS, ...given });
  expect(response.ok(), `${method} ${path}: ${String(response.status())} ${response.ok() ? '' : await response.text()}`).toBe(true);
  return (await response.json()) as Answer;
}

export async function imported(request: APIRequestContext, accountId: string, files: readonly SellerFile[]): Promise<Batch> {
  const form = new FormData();
  form.append('accountId', accountId);
  for (const { name, mimeType, buffer } of asChosen(files)) form.append('files', new File([new Uint8Array(buffer)], name, { type: mimeType }));
  const { id } = await ask<Batch>(request, 'POST', '/imports', { multipart: form });
  return readToItsEnd(request, id);
}

export async function readToItsEnd(request: APIRequestContext, id: string): Promise<Batch> {
  let batch: Batch | null = null;
  await expect(async () => {
    batch = await ask<Batch>(request, 'GET', `/imports/${id}`);
    expect(batch.running).toBe(false);
  }).toPass({ timeout: 40_000 });
  return batch ?? (await ask<Batch>(request, 'GET', `/imports/${id}`));
}

/** A shop of this name with all its files read, and nothing complained about yet. */
export async function aShop(
  request: APIRequestContext,
  seller: Seller,
  name: string,
): Promise<{ readonly accountId: string; readonly batch: Batch }> {
  await ask(request, 'POST', '/session', { data: OWNER });
  const { id: accountId } = await ask<{ id: string }>(request, 'POST', '/accounts', {
    data: { name, channel: 'amazon', site: 'amazon.de', zone: 'Europe/Berlin' },
  });
  const batch = await imported(request, accountId, [seller.allOrders, seller.unshipped, seller.feedback, seller.scans, seller.mailbox]);
  const unknown = await imported(request, accountId, [seller.shippingTool]);
  const [waiting] = unknown.files;
  await ask(request, 'POST', `/imports/files/${waiting?.id ?? ''}/mapping`, { data: SHIPPING_TOOL });
  await readToItsEnd(request, unknown.id);
  return { accountId, batch };
}

/** Pastes claim mails and waits until each of these orders has its claim; `drafted` says how many have a letter by then. */
export async function withClaims(
  request: APIRequestContext,
  accountId: string,
  mails: readonly string[],
  orders: readonly string[],
  drafted: number,
): Promise<readonly string[]> {
  for (const text of mails) await ask(request, 'POST', '/imports/paste', { data: { accountId, text } });
  let ids: readonly string[] = [];
  await expect(async () => {
    const { claims } = await ask<{ claims: { id: string; externalOrderId: string; draftLanguage: string | null }[] }>(
      request,
      'GET',
      `/claims?account=${accountId}`,
    );
    ids = orders.flatMap((order) => claims.find(({ externalOrderId }) => externalOrderId === order)?.id ?? []);
    expect(ids).toHaveLength(orders.length);
    expect(claims.filter(({ draftLanguage }) => draftLanguage !== null)).toHaveLength(drafted);
  }).toPass({ timeout: 40_000 });
  return ids;
}

/** Somebody new at this account, with a password and a log-in of their own. */
export async function aColleague(
  request: APIRequestContext,
  { name, role, accountId }: { readonly name: string; readonly role: 'manager' | 'support' | 'contractor'; readonly accountId: string },
): Promise<{ readonly email: string; readonly password: string }> {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}@vlierdal.example`;
  const password = 'rebuttal-2026';
  const { link } = await ask<{ link: { token: string } }>(request, 'POST', '/team', { data: { name, email, roles: [{ role, accountId }] } });
  await request.post('/api/v1/password', { headers: OURS, data: { token: link.token, password } });
  return { email, password };
}
