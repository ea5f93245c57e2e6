import { jest } from '@jest/globals';
import type { ClaimId } from '@weerwoord/kernel';
import { createReaders } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import {
  approveDraft,
  enterMoney,
  lookAtAlike,
  lookAtAppeal,
  lookAtLessons,
  lookAtMoney,
  lookAtMoneyDue,
  lookAtOutcome,
  markSent,
  recordOutcome,
  withdrawMoney,
  writeDraft,
} from '@weerwoord/pipeline';
import type { Desk } from './a-desk';
import { aDesk, claimMail, decisionMail, known, PROFILE, scans, thread } from './a-desk';

// A whole way from the mail on takes seconds on a busy machine.
jest.setTimeout(60_000);

const REASONS = { gaps: 'the carrier has no signature for it', facts: 'read and compared with the carrier’s page' };
const eur = (minor: number) => ({ minor, currency: 'EUR' });

describeWithPostgres('after the decision', () => {
  let desk: Desk;
  let id: ClaimId;
  beforeEach(async () => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
    await desk.drop(...known(), ...thread, claimMail);
    await desk.sweep();
    id = await desk.onlyClaim();
  });
  afterEach(() => desk.leave());
  const asked = () => ({ organisation: desk.organisation, claimId: id, actor: desk.actor });
  const revision = async () => (await desk.page(id)).revision;
  const record = async (outcome: Omit<Parameters<typeof recordOutcome>[1], 'organisation' | 'claimId' | 'actor' | 'revision'>) =>
    recordOutcome(desk.tools, { ...asked(), revision: await revision(), ...outcome });
  const answered = async () => {
    expect(await approveDraft(desk.tools, { ...asked(), revision: await revision(), leaveGapsOut: true, reasons: REASONS })).toMatchObject({
      ok: true,
    });
    expect(await markSent(desk.tools, { ...asked(), revision: await revision() })).toMatchObject({ ok: true });
  };
  const decided = async () => {
    await answered();
    desk.at(new Date('2026-11-23T09:00:00Z'));
    await desk.drop(decisionMail);
    await desk.sweep();
  };
  const appeal = () => lookAtAppeal(desk.tools, asked());
  const kept = async () =>
    (
      await desk.inside((tx) =>
        tx.rows<{
          appeal_until: Date | null;
          counts: string;
          decided_at: Date | null;
          seller_pays_minor: number | null;
          carrier: string;
          proof_level: number;
        }>('select * from claim'),
      )
    )[0];

  it('a lost claim may be appealed for the axis that is left, until the mail’s thirty days; nothing new means: gather first', async () => {
    expect(await appeal()).toMatchObject({ state: 'not-decided', advice: null });
    await decided();
    expect(await appeal()).toMatchObject({
      state: 'offered',
      way: 'amazon-appeal',
      axes: ['money'],
      until: '2026-12-23T08:00:00Z',
      timedBy: { id: 'amazon.claim.appeal-days', confidence: 'verified' },
      answered: true,
      fresh: [],
      advice: 'gather',
    });
    expect((await appeal())?.lacked).toContain('SIGNATURE_POD');
    expect(await kept()).toMatchObject({
      appeal_until: new Date('2026-12-23T08:00:00Z'),
      decided_at: new Date('2026-11-23T08:00:00Z'),
      counts: 'NO',
      carrier: 'dhl_unified',
      proof_level: 4,
    });
  });

  it('what comes after the decision is something new, and the appeal that was sent is under way', async () => {
    await decided();
    await desk.drop({ ...scans(true, 'M. Schneider'), name: 'signed.csv' });
    await desk.sweep();
    const written = await writeDraft(desk.tools, { ...asked(), language: 'en' });
    expect(written.ok).toBe(true);
    expect(await approveDraft(desk.tools, { ...asked(), revision: await revision(), leaveGapsOut: true, reasons: REASONS })).toMatchObject({
      ok: true,
    });
    expect(await markSent(desk.tools, { ...asked(), revision: await revision(), final: true })).toMatchObject({ ok: true });
    expect([(await appeal())?.state, (await kept())?.appeal_until]).toEqual(['under-way', null]);
    desk.at(new Date('2026-12-01T09:00:00Z'));
    expect((await lookAtOutcome(desk.tools, asked()))?.may).toEqual(['appeal']);
    expect(await record({ work: 'won', of: 'appeal', fundedBy: 'AMAZON' })).toMatchObject({ ok: true });
    expect(await desk.page(id)).toMatchObject({ work: 'won', marketplaceState: 'APPEAL_WON_MONEY_ONLY', money: { fundedBy: 'AMAZON' } });
  });

  it('a person’s word on both axes, with its time and what we pay; a correction keeps the former', async () => {
    await answered();
    const at = new Date('2026-11-20T06:00:00Z');
    expect(await record({ work: 'lost', fundedBy: 'SELLER', saysMetric: 'COUNTED', sellerPays: eur(3000), decidedAt: at })).toMatchObject({
      ok: true,
    });
    expect(await kept()).toMatchObject({ decided_at: at, seller_pays_minor: 3000, counts: 'YES' });
    expect(await lookAtOutcome(desk.tools, asked())).toMatchObject({ sellerPays: eur(3000), metric: 'YES', may: ['appeal', 'correction'] });
    expect(await record({ work: 'won', of: 'correction', fundedBy: 'NONE' })).toMatchObject({ ok: true });
    const outcome = await lookAtOutcome(desk.tools, asked());
    expect(outcome).toMatchObject({ work: 'won', fundedBy: 'NONE', metric: 'NO', sellerPays: null });
    expect(outcome?.words.map(({ work, corrected }) => [work, corrected])).toEqual([
      ['won', false],
      ['lost', true],
    ]);
    const acts = (await desk.page(id)).history
      .map(({ what, figures }) => [what, figures['before']])
      .filter(([what]) => String(what).startsWith('claim.outcome'));
    expect(acts).toEqual([
      ['claim.outcome', undefined],
      ['claim.outcome-corrected', 'lost'],
    ]);
    const [verdict] = await desk.inside((tx) => tx.rows<{ hit: boolean }>(`select hit from verdict where metric = 'amazon.odr'`));
    expect(verdict?.hit).toBe(false);
  });
  it.each([
    ['more than was claimed', { sellerPays: eur(9000) }, 'more-than-claimed'],
    ['another currency', { sellerPays: { minor: 1, currency: 'USD' } }, 'other-currency'],
    ['a decision to come', { decidedAt: new Date('2026-12-01T00:00:00Z') }, 'in-future'],
    ['a decision before the claim', { decidedAt: new Date('2026-11-01T00:00:00Z') }, 'before-filed'],
  ])('refuses %s', async (_edge, more, problem) => {
    expect(await record({ work: 'lost', ...more })).toMatchObject({ ok: false, problem: { code: 'bad-input', fields: [{ problem }] } });
  });
  it('nothing to put right is refused', async () => {
    expect(await record({ work: 'won', of: 'correction' })).toMatchObject({ ok: false, problem: { code: 'not-possible-now' } });
  });

  it('a decision nobody can read comes back to a person, with its words', async () => {
    await answered();
    await desk.drop({
      name: 'odd.eml',
      text: decisionMail.text
        .replace(/We have granted[\s\S]*$/, 'We have looked at everything about this order and reached our conclusion.')
        .replace('<decided@amazon>', '<odd@amazon>'),
    });
    desk.at(new Date('2026-11-23T09:00:00Z'));
    await desk.sweep();
    expect((await desk.page(id)).work).toBe('drafting');
    const outcome = await lookAtOutcome(desk.tools, asked());
    expect(outcome?.unread?.text).toContain('reached our conclusion');
    expect(outcome?.may).toEqual(['claim']);
    expect(await appeal()).toMatchObject({ state: 'not-possible', because: 'decision-unread' });
    expect(await record({ work: 'won', fundedBy: 'NONE', saysMetric: 'NOT_COUNTED' })).toMatchObject({ ok: true });
    expect((await lookAtOutcome(desk.tools, asked()))?.unread).toBeNull();
  });

  it('follows the money to the bank: debited, asked for, come in part, come in full, taken back', async () => {
    await decided();
    const money = () => lookAtMoney(desk.tools, asked());
    expect((await money())?.balances).toMatchObject([{ currency: 'EUR', out: 8490, back: 0, net: -8490 }]);
    const enter = (form: Partial<Parameters<typeof enterMoney>[1]['form']>) =>
      enterMoney(desk.tools, {
        ...asked(),
        form: { kind: 'credit', party: 'marketplace', stage: 'claimed', amount: eur(8490), day: '2026-11-21', ...form },
      });
    expect(await enter({})).toMatchObject({ ok: true });
    desk.at(new Date('2027-01-02T09:00:00Z'));
    const due = await lookAtMoneyDue(desk.tools, { organisation: desk.organisation, account: null });
    expect(due.sums).toMatchObject([{ channel: 'amazon', party: 'marketplace', stage: 'claimed', minor: 8490, claims: 1, oldest: 42 }]);
    const part = await enter({ stage: 'received', amount: eur(5000), day: '2026-12-30' });
    expect((await money())?.balances).toMatchObject([{ back: 5000, claimed: 3490, net: -3490 }]);
    const put = await enter({ stage: 'received', amount: eur(8490), day: '2026-12-30', replaces: part.ok ? part.value.entryId : '' });
    expect((await money())?.balances).toMatchObject([{ back: 8490, claimed: 0, net: 0 }]);
    expect((await money())?.former).toMatchObject([{ amount: eur(5000), by: 'Sanne de Wit' }]);
    expect((await lookAtMoneyDue(desk.tools, { organisation: desk.organisation, account: null })).lines).toEqual([]);
    expect(await withdrawMoney(desk.tools, { ...asked(), entryId: put.ok ? put.value.entryId : '' })).toMatchObject({ ok: true });
    expect((await money())?.balances).toMatchObject([{ back: 0, claimed: 8490 }]);
    expect(await withdrawMoney(desk.tools, { ...asked(), entryId: put.ok ? put.value.entryId : '' })).toMatchObject({
      ok: false,
      problem: { code: 'changed-meanwhile' },
    });
    expect((await desk.page(id)).history.map(({ what }) => what).filter((what) => what.startsWith('money.'))).toEqual([
      'money.entered',
      'money.entered',
      'money.corrected',
      'money.withdrawn',
    ]);
  });
  it.each([
    ['a kind nobody knows', { kind: 'gift' }, 'kind'],
    ['what only the rules may say', { kind: 'safe-t', stage: 'claimable' }, 'stage'],
    ['a refund that comes in', { kind: 'refund', party: 'buyer', stage: 'received' }, 'stage'],
    ['a fee from the buyer', { kind: 'fee', party: 'buyer', stage: 'paid' }, 'party'],
    ['tomorrow', { day: '2026-11-21' }, 'day'],
  ])('of money refuses %s', async (_edge, form, path) => {
    const answer = await enterMoney(desk.tools, {
      ...asked(),
      form: { kind: 'credit', party: 'marketplace', stage: 'received', amount: eur(1), day: '2026-11-20', ...form },
    });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'bad-input', fields: [{ path }] } });
  });

  it('a decided claim is one of the base of its kind, and of none like itself', async () => {
    await decided();
    const { lessons } = createReaders(desk.dataSource, desk.tools.vault);
    const { rows, least } = await lookAtLessons(lessons, desk.organisation, { accountId: null, channel: null, from: null, until: null });
    expect([rows.length, least]).toEqual([1, 5]);
    expect(rows[0]).toMatchObject({
      channel: 'amazon',
      reason: 'INR_DELIVERED',
      item: null,
      metric: { share: { numerator: 1, denominator: 1 }, tooFew: true, rate: null, interval: null },
      money: { share: { numerator: 0, denominator: 1 } },
    });
    expect(await lookAtAlike(desk.tools, lessons, asked())).toMatchObject({
      claims: 0,
      carrier: 'dhl_unified',
      proofLevel: 4,
      metric: { tooFew: true },
    });
  });
});
