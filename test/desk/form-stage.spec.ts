import { jest } from '@jest/globals';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { addClaimByForm } from '@weerwoord/pipeline';
import type { Desk } from './a-desk';
import { aDesk } from './a-desk';

jest.setTimeout(60_000);

describeWithPostgres('a claim noted by the form, with where it stands', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await aDesk({ name: 'vlierdal.example', channel: 'shop', site: 'vlierdal.example', zone: 'Europe/Amsterdam' });
  });
  afterEach(() => desk.leave());
  const noted = (kind: string, stage?: string) =>
    addClaimByForm(desk.tools, {
      organisation: desk.organisation,
      actor: desk.actor,
      form: {
        accountId: desk.account.id,
        kind,
        externalOrderId: `#${kind}`,
        reason: 'INR',
        amount: { minor: 4999, currency: 'EUR' },
        receivedAt: new Date('2026-11-19T09:00:00Z'),
        respondBy: null,
        ...(stage === undefined ? {} : { stage }),
      },
    });

  it.each([
    ['STRIPE_DISPUTE', 'warning_needs_response', 'warning_needs_response', 'safe'],
    ['STRIPE_DISPUTE', undefined, 'needs_response', 'harm'],
    ['PAYPAL_DISPUTE', 'INQUIRY', 'INQUIRY', 'harm'],
    ['PAYPAL_DISPUTE', undefined, 'CHARGEBACK', 'harm'],
    ['SHOP_COMPLAINT', 'MEDIATION', 'MEDIATION', 'safe'],
  ])('%s, stage %s', async (kind, stage, state, level) => {
    const added = await noted(kind, stage);
    if (!added.ok) throw new Error(added.problem.code);
    expect(await desk.page(added.value.claimId)).toMatchObject({ marketplaceState: state, work: 'open', guard: { level } });
  });

  it('a stage the kind does not have is refused', async () => {
    expect(await noted('STRIPE_DISPUTE', 'INQUIRY')).toMatchObject({
      ok: false,
      problem: { code: 'bad-input', fields: [{ path: 'stage', problem: 'unknown' }] },
    });
  });
});
