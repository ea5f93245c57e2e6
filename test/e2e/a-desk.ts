import type { APIRequestContext } from '@playwright/test';
import { aShop, ask, imported, withClaims } from './a-shop';
import { STRAY_ORDER } from './seller';
import type { Seller } from './seller';

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
  const { accountId, batch } = await aShop(request, seller, name);
  const strange = await imported(request, accountId, [{ name: 'stock.csv', text: 'Shelf,Pieces\nA-1,4\nA-2,9\n' }]);
  const [open = '', answered = '', stray = ''] = await withClaims(
    request,
    accountId,
    [seller.claimMail, seller.claimMailToo, seller.strayMail],
    [seller.claimed.orderId, seller.claimedToo.orderId, STRAY_ORDER],
    2,
  );
  const { revision, orderId } = await ask<{ revision: number; orderId: string }>(request, 'GET', `/claims/${answered}`);
  await ask(request, 'POST', `/claims/${answered}/approve`, {
    data: { revision, leaveGapsOut: true, reasons: { gaps: 'Nothing more can be had in time.' } },
  });
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
      alarms: '/settings/alarms',
      'own letters': '/settings/letters',
      'personal data': '/settings/personal-data',
      'buyers’ data': '/settings/buyers',
      'who did what': '/settings/audit',
      lessons: '/claims/lessons',
      'money to come': '/money',
      prevention: '/prevention',
      radar: '/radar',
      'an import with a rejected row': `/import?batch=${batch.id}`,
      'a file to map': `/import/${strange.id}/${strange.files[0]?.id ?? ''}`,
      accounts: '/accounts',
      'no such page': '/nowhere',
    },
  };
}
