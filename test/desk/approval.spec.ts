import { jest } from '@jest/globals';
import type { ClaimId, PersonId } from '@weerwoord/kernel';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import {
  addPerson,
  approveDraft,
  askApproval,
  declineApproval,
  lookAtApproval,
  markSent,
  reopenDraft,
  saveDraft,
  setApprovalRule,
  voidApproval,
  writeDraft,
} from '@weerwoord/pipeline';
import type { MembershipRole } from '@weerwoord/ports';
import type { Desk } from './a-desk';
import { aDesk, claimMail, known, PROFILE, scans, thread } from './a-desk';

jest.setTimeout(60_000);
const REASONS = { gaps: 'The carrier answers after the deadline.' };

describeWithPostgres('approval', () => {
  let desk: Desk;
  let id: ClaimId;
  let youssef: string;
  beforeEach(async () => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
    await desk.drop(...known(), ...thread, claimMail);
    await desk.sweep();
    id = await desk.onlyClaim();
    youssef = `person:${await person('youssef', 'support')}`;
  });
  afterEach(() => desk.leave());

  const on = (actor = desk.actor) => ({ organisation: desk.organisation, claimId: id, actor });
  const person = async (name: string, role: MembershipRole): Promise<PersonId> => {
    const added = await addPerson(desk.tools, {
      organisation: desk.organisation,
      actor: 'cli',
      person: { name, email: `${name}@example.org`, language: 'en', roles: [{ role, accountId: null }], linkHash: null },
    });
    if (!added.ok) throw new Error(added.problem.code);
    return added.value.personId;
  };
  const approve = (actor?: string) => approveDraft(desk.tools, { ...on(actor), leaveGapsOut: true, reasons: REASONS });
  const fourEyes = () =>
    setApprovalRule(desk.tools, {
      organisation: desk.organisation,
      actor: 'cli',
      accountId: desk.account.id,
      rule: { mode: 'always', above: null, oneShot: false },
    });
  const look = async (actor = desk.actor) => {
    const seen = await lookAtApproval(desk.tools, {
      organisation: desk.organisation,
      claimId: id,
      person: actor.slice('person:'.length) as PersonId,
    });
    if (!seen) throw new Error('no such claim');
    return seen;
  };
  const edit = async (actor: string) => {
    const { draft } = await desk.page(id);
    const paragraphs =
      draft?.paragraphs.map(({ id: paragraph, text, leftOut }) => ({
        id: paragraph,
        text: paragraph === 'opening' ? 'The parcel has arrived.' : text,
        leftOut,
      })) ?? [];
    return saveDraft(desk.tools, { ...on(actor), language: draft?.language ?? 'en', paragraphs });
  };
  const barred = (problem: string) => ({ ok: false, problem: { code: 'not-allowed', fields: [{ path: 'four-eyes', problem }] } });

  describe('by two people', () => {
    beforeEach(() => fourEyes());

    it('whoever wrote may not approve; the other may', async () => {
      await edit(youssef);
      expect(await approve(youssef)).toMatchObject(barred('own-letter'));
      expect(await approve()).toMatchObject({ ok: true });
    });
    it('nor after composing it anew in another language', async () => {
      await edit(youssef);
      await writeDraft(desk.tools, { ...on(youssef), language: 'de' });
      expect(await approve(youssef)).toMatchObject(barred('own-letter'));
    });
    it('nor after the other only looked', async () => {
      await edit(youssef);
      expect(await look()).toMatchObject({ takesSecond: true, you: { mayApprove: true } });
      expect(await look(youssef)).toMatchObject({ you: { mayApprove: false, why: 'own-letter' }, others: ['Sanne de Wit'] });
    });
    it('the command line is no second person', async () => {
      await edit(youssef);
      expect(await approve('cli')).toMatchObject(barred('not-a-person'));
    });
    it('a letter nobody touched: one asks, the other approves', async () => {
      expect(await approve()).toMatchObject(barred('ask-first'));
      expect(await askApproval(desk.tools, { ...on(youssef), note: 'Köln is right, I looked.' })).toMatchObject({
        ok: true,
        value: { told: [desk.actor.slice('person:'.length)] },
      });
      expect(await approve(youssef)).toMatchObject(barred('own-letter'));
      expect(await look()).toMatchObject({ asked: { state: 'asked', by: 'youssef', byYou: false, note: 'Köln is right, I looked.' } });
      expect(await approve()).toMatchObject({ ok: true });
      expect((await look()).asked).toBeNull();
    });
    it('it is sent back with words, and asked for again', async () => {
      await askApproval(desk.tools, on(youssef));
      expect(await declineApproval(desk.tools, { ...on(), note: 'Say which day.' })).toMatchObject({ ok: true });
      expect(await look(youssef)).toMatchObject({ asked: { state: 'declined', by: 'Sanne de Wit', note: 'Say which day.' } });
      expect(await declineApproval(desk.tools, { ...on(), note: 'Twice.' })).toMatchObject({ ok: false, problem: { code: 'not-possible-now' } });
      await askApproval(desk.tools, on(youssef));
      expect(await look()).toMatchObject({ asked: { state: 'asked' } });
    });
  });

  it('a gap takes a reason, of some length, which is kept with the approval', async () => {
    expect(await approveDraft(desk.tools, { ...on(), leaveGapsOut: true })).toMatchObject({
      ok: false,
      problem: { code: 'bad-input', fields: [{ path: 'reasons.gaps' }] },
    });
    expect(await approveDraft(desk.tools, { ...on(), leaveGapsOut: true, reasons: { gaps: 'because' } })).toMatchObject({
      ok: false,
      problem: { fields: [{ path: 'reasons.gaps', problem: 'too-short' }] },
    });
    expect(await approve()).toMatchObject({ ok: true });
    const { approved } = await look();
    expect(approved).toMatchObject({
      reasons: [{ code: 'gaps-open', note: REASONS.gaps }],
      voided: null,
      factsChanged: false,
      filesChanged: false,
      rulesChanged: false,
    });
    expect((await desk.page(id)).history.at(-1)).toMatchObject({ what: 'draft.approved', figures: { withReason: 'gaps-open' } });
  });
  it('what is approved cannot be changed in the database', async () => {
    await approve();
    await expect(desk.inside((tx) => tx.run(`update approval set text_hash = 'x'`))).rejects.toThrow(/permission denied/);
  });
  it('facts that come after are told, and nothing is rewritten', async () => {
    await approve();
    const before = (await desk.page(id)).draft?.text;
    await desk.drop({ name: 'more.csv', text: scans(true).text.replace(/delivered,Köln,50672,DE,$/m, 'delivered,Köln,50672,DE,M. Schneider') });
    await desk.sweep();
    expect((await look()).approved).toMatchObject({ factsChanged: true, voided: null });
    expect((await desk.page(id)).draft).toMatchObject({ text: before, state: 'approved' });
  });
  it.each<[string, () => Promise<unknown>, string]>([
    ['opened again', () => reopenDraft(desk.tools, on(youssef)), 'taken-back'],
    ['composed anew', () => writeDraft(desk.tools, { ...on(youssef), language: 'de' }), 'words-changed'],
    [
      'with other files',
      () => desk.tools.units(desk.organisation, (stores) => voidApproval(stores, id, { at: new Date(), actor: youssef, why: 'files-changed' })),
      'files-changed',
    ],
  ])('%s, the approval is void and says by whom', async (_how, act, why) => {
    await approve();
    await act();
    expect((await look()).approved).toMatchObject({ voided: { by: 'youssef', why } });
    expect(await desk.page(id)).toMatchObject({ work: 'drafting', draft: { state: 'draft' } });
    expect(await markSent(desk.tools, on())).toMatchObject({ ok: false });
  });
  it('a manager overrules what blocks, in writing', async () => {
    const { draft } = await desk.page(id);
    const paragraphs =
      draft?.paragraphs.map(({ id: paragraph, text, leftOut, gap }) => ({
        id: paragraph,
        text: paragraph === 'opening' ? 'The buyer lies.' : text,
        leftOut: leftOut || gap !== null,
      })) ?? [];
    await saveDraft(desk.tools, { ...on(), language: draft?.language ?? 'en', paragraphs });
    expect(await approve()).toMatchObject({ ok: false, problem: { code: 'not-possible-now', findings: [{ code: 'blame' }] } });
    expect(await approveDraft(desk.tools, { ...on(), leaveGapsOut: false, overrule: 'Amazon asked for these very words.' })).toMatchObject({
      ok: true,
    });
    expect((await look()).approved?.reasons).toEqual([{ code: 'blame', note: 'Amazon asked for these very words.' }]);
  });
});
