import { ownPolicies } from '@weerwoord/policies';
import { aDraftInput, utc } from '../../testing';
import type { Claim } from '../claim';
import { adviceFor } from './advice-for';

const set = (id: string, value: number) => ({
  id,
  site: '*',
  value,
  validFrom: '2026-01-01',
  reason: 'our own experience',
  at: '2026-01-01T00:00:00Z',
});
const NOW = utc('2026-11-20T07:12:00Z');
const because = (claim: Partial<Claim>, own: Parameters<typeof ownPolicies>[1], attached: Parameters<typeof aDraftInput>[2] = []) =>
  adviceFor({ ...aDraftInput(claim, {}, attached), now: NOW, overrides: ownPolicies(claim.channel ?? 'shop', own) }).because;

it('what an account set decides its advice too: from which amount DigiDispuut hears a dispute', () => {
  const lost = {
    channel: 'shop' as const,
    site: 'shop',
    kind: 'SHOP_COMPLAINT' as const,
    reason: 'SNAD' as const,
    marketplaceState: 'MEDIATION_FAILED',
  };
  const claim = { ...lost, amount: { minor: 3000, currency: 'EUR' } };
  expect(because(claim, [])).not.toBe('shop-too-small-for-digidispuut');
  expect(because(claim, [set('shop.digidispuut.minimum-interest', 3001)])).toBe('shop-too-small-for-digidispuut');
});

it('and how many hours before the end an AliExpress dispute is answered with what there is', () => {
  const claim = {
    channel: 'aliexpress' as const,
    site: 'aliexpress.com',
    kind: 'ALIEXPRESS_DISPUTE' as const,
    reason: 'OTHER' as const,
    marketplaceState: 'WAITING_SELLER',
    clock: { ...aDraftInput().claim.clock, hardDeadline: utc('2026-11-20T17:12:00Z') },
  };
  const [published, own] = [because(claim, []), because(claim, [set('aliexpress.dispute.warn-last-hours', 12)])];
  expect([published === own, own]).toEqual([false, 'ae-hours-left']);
});
