import { jest } from '@jest/globals';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { dueAtDesk, openClaims, refreshClaims, writeDraft } from '@weerwoord/pipeline';
import type { Desk } from './a-desk';
import { aDesk, claimMail, decisionMail, known, orders, PROFILE, scans, thread } from './a-desk';

// A pack sets type twice and a test makes several; on a busy machine that takes seconds.
jest.setTimeout(60_000);

describeWithPostgres('in whatever order things arrive', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
  });
  afterEach(() => desk.leave());
  const due = () => dueAtDesk(desk.tools, { organisation: desk.organisation });

  it('a claim without its order is kept and shown, its clock runs, and it finds the order when that comes', async () => {
    await desk.drop(claimMail);
    await desk.sweep();
    const id = await desk.onlyClaim();
    expect(await desk.page(id)).toMatchObject({
      orderId: null,
      reason: 'INR_NO_TRACKING',
      draft: null,
      work: 'open',
      clock: { safeDeadline: '2026-11-20T10:24:00Z' },
      advice: { action: 'ask-person', because: 'order-not-known-yet' },
    });
    expect(await writeDraft(desk.tools, { organisation: desk.organisation, claimId: id, language: 'en', actor: desk.actor })).toMatchObject({
      ok: false,
      problem: { code: 'not-possible-now' },
    });
    expect(await due()).toEqual({ oldestNotice: null, claimIds: [] });

    await desk.drop(...known());
    expect((await due()).claimIds).toEqual([id]);
    await desk.sweep();
    const page = await desk.page(id);
    expect(page).toMatchObject({ reason: 'INR_DELIVERED', draft: { version: 1, state: 'draft' } });
    expect(page.orderId).not.toBeNull();
    expect(await due()).toEqual({ oldestNotice: null, claimIds: [] });
  });

  it('the decision before the notice gives the same claim as the notice before the decision', async () => {
    desk.at(new Date('2026-11-24T09:00:00Z'));
    const derived = async (): Promise<unknown> =>
      desk.inside((tx) =>
        tx.row(
          `select kind, reason, external_order_id, amount_minor, filed_at, started_at, safe_deadline, hard_deadline, clock_basis, marketplace_state, funded_by, says_metric, work, language from claim`,
        ),
      );
    await desk.drop(...known());
    await desk.drop(decisionMail);
    await desk.sweep();
    await desk.drop(claimMail, ...thread);
    await desk.sweep();
    const one = await derived();
    await desk.leave();
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
    desk.at(new Date('2026-11-24T09:00:00Z'));
    await desk.drop(...thread, claimMail);
    await desk.sweep();
    await desk.drop(decisionMail, ...known());
    await desk.sweep();
    expect(await derived()).toEqual(one);
  });

  it('the same mail twice opens one claim, and a second sweep changes nothing', async () => {
    await desk.drop(...known(), claimMail);
    await desk.sweep();
    const before = await desk.inside((tx) => tx.rows('select * from claim join draft on draft.claim_id = claim.id'));
    await desk.drop({ ...claimMail, name: 'again.eml' });
    expect(await openClaims(desk.tools, { organisation: desk.organisation })).toEqual([]);
    expect(await refreshClaims(desk.tools, { organisation: desk.organisation })).toEqual([]);
    expect(await desk.inside((tx) => tx.rows('select * from claim join draft on draft.claim_id = claim.id'))).toEqual(before);
  });

  it('two workers at once open it once', async () => {
    await desk.drop(...known(), claimMail);
    await Promise.all([1, 2, 3].map(() => openClaims(desk.tools, { organisation: desk.organisation })));
    await Promise.all([1, 2, 3].map(() => refreshClaims(desk.tools, { organisation: desk.organisation })));
    const id = await desk.onlyClaim();
    const { history } = await desk.page(id);
    expect(history.map(({ what }) => what)).toEqual(['claim.opened', 'draft.composed']);
  });

  it('a later scan moves the reason, the evidence and an untouched letter', async () => {
    await desk.drop(orders, scans(false), claimMail);
    await desk.drop({ name: 'shipping-tool.csv', text: known()[2]?.text ?? '' });
    await desk.sweep();
    const id = await desk.onlyClaim();
    expect(await desk.page(id)).toMatchObject({ reason: 'INR_IN_TRANSIT', draft: { version: 1 } });
    await desk.drop(scans(true));
    await desk.sweep();
    const page = await desk.page(id);
    expect(page).toMatchObject({ reason: 'INR_DELIVERED', draft: { version: 2, newerFacts: false } });
    expect(page.draft?.text).toContain('was delivered on');
  });
});
