import { jest } from '@jest/globals';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import {
  addClaimByForm,
  addPerson,
  approveDraft,
  changePerson,
  idFor,
  lookAtClaim,
  lookAtClaims,
  makePack,
  markSent,
  packBytes,
  recordOutcome,
  refundAnyway,
  reopenDraft,
  saveDraft,
  writeDraft,
} from '@weerwoord/pipeline';
import type { Desk } from './a-desk';
import { aDesk, claimMail, known, ORDER, PROFILE, scans, thread } from './a-desk';

// A pack sets type twice and a test makes several; on a busy machine that takes seconds.
jest.setTimeout(60_000);

describeWithPostgres('what people do at the desk', () => {
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
  const revision = async (): Promise<number> => (await desk.page(id)).revision;
  const paragraphs = async () =>
    (await desk.page(id)).draft?.paragraphs.map(({ id: paragraph, text, leftOut }) => ({ id: paragraph, text, leftOut })) ?? [];
  const rewritten = async (paragraph: string, text: string) =>
    (await paragraphs()).map((known) => (known.id === paragraph ? { ...known, text } : known));
  const save = async (words: Awaited<ReturnType<typeof paragraphs>>, at?: number) =>
    saveDraft(desk.tools, { ...asked(), revision: at ?? (await revision()), language: 'en', paragraphs: words });

  it('a person’s words stay, and what came since is laid beside them until they take it', async () => {
    await save(await rewritten('opening', `Order ${ORDER}: the parcel has arrived.`));
    expect(await desk.page(id)).toMatchObject({ work: 'drafting', draft: { version: 2, by: 'Sanne de Wit', newerFacts: false } });
    await desk.drop(
      {
        name: 'more.csv',
        text: scans(true)
          .text.replace(',DE,\n', ',DE,M. Schneider\n')
          .replace(/delivered,Köln,50672,DE,$/m, 'delivered,Köln,50672,DE,M. Schneider'),
      },
      {
        name: 'thanks.eml',
        text:
          thread[0]?.text
            .replace('<ask@amazon>', '<more@amazon>')
            .replace('11 Nov 2026', '13 Nov 2026')
            .replace('Where is my parcel?', 'Anything new?') ?? '',
      },
    );
    await desk.sweep();
    const page = await desk.page(id);
    expect(page.draft).toMatchObject({ version: 2, newerFacts: true });
    expect(page.draft?.paragraphs[0]?.text).toBe(`Order ${ORDER}: the parcel has arrived.`);
    expect(await writeDraft(desk.tools, { ...asked(), language: 'en', revision: page.revision })).toMatchObject({ ok: true });
    expect((await desk.page(id)).draft).toMatchObject({ by: null, newerFacts: false });
  });

  it('who comes or may do something else has the clocks looked at again: an alarm may be theirs', async () => {
    const { tools, organisation } = desk;
    const now = tools.clock.now();
    const nextLook = () => tools.units(organisation, ({ deadlines }) => deadlines.nextAt());
    const later = async () => {
      const clock = await tools.units(organisation, ({ deadlines }) => deadlines.open(id));
      await tools.units(organisation, ({ deadlines }) => deadlines.lookAgain(id, clock?.version ?? 0, new Date(now.getTime() + 3_600_000)));
    };
    await later();
    const person = {
      name: 'Youssef',
      email: 'youssef@example.org',
      language: 'nl',
      roles: [{ role: 'support' as const, accountId: null }],
      linkHash: null,
    };
    const added = await addPerson(tools, { organisation, actor: 'cli', person });
    expect(await nextLook()).toEqual(now);
    await later();
    if (added.ok) await changePerson(tools, { organisation, actor: 'cli', personId: added.value.personId, to: { off: true } });
    expect(await nextLook()).toEqual(now);
  });

  it('of two who write at once the second is told', async () => {
    const at = await revision();
    expect(await save(await rewritten('opening', 'One.'), at)).toMatchObject({ ok: true });
    expect(await save(await rewritten('opening', 'Two.'), at)).toEqual({ ok: false, problem: { code: 'changed-meanwhile' } });
    expect((await desk.page(id)).draft?.paragraphs[0]?.text).toBe('One.');
  });

  it('a gap whose text a person wrote is filled; a mark of an exhibit that is not there goes', async () => {
    await save(await rewritten('gap:SIGNATURE_POD', 'DHL has confirmed a signature [E1][E9].'));
    const { draft } = await desk.page(id);
    expect(draft?.paragraphs.find((paragraph) => paragraph.id === 'gap:SIGNATURE_POD')).toEqual({
      id: 'gap:SIGNATURE_POD',
      text: 'DHL has confirmed a signature [E1].',
      cites: [1],
      gap: null,
      leftOut: false,
      edited: true,
      unproven: [],
      uncited: [],
    });
    expect(await approveDraft(desk.tools, { ...asked(), revision: await revision(), leaveGapsOut: false })).toMatchObject({ ok: true });
  });

  it.each([
    ['a link', 'See https://example.com/proof', 'link'],
    ['a phone number', 'Call us: +49 221 1234567', 'phone-number'],
    ['blame', 'The buyer lies.', 'blame'],
  ])('%s blocks the approval', async (_what, text, code) => {
    await save(await rewritten('opening', text));
    const refused = await approveDraft(desk.tools, {
      ...asked(),
      revision: await revision(),
      leaveGapsOut: true,
      reasons: { gaps: 'Nothing more can be had in time.' },
    });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'not-possible-now', findings: [{ code, level: 'breach' }] } });
    expect((await desk.page(id)).work).toBe('drafting');
  });

  it.each([
    ['a paragraph nobody composed', async () => save([...(await paragraphs()), { id: 'made-up', text: 'x', leftOut: false }]), 'bad-input'],
    [
      'another language than the letter’s',
      async () => saveDraft(desk.tools, { ...asked(), revision: await revision(), language: 'de', paragraphs: [] }),
      'bad-input',
    ],
    ['sending what nobody approved', async () => markSent(desk.tools, { ...asked(), revision: await revision() }), 'not-possible-now'],
    ['opening again what is open', async () => reopenDraft(desk.tools, { ...asked(), revision: await revision() }), 'not-possible-now'],
    ['a claim that is not there', () => markSent(desk.tools, { ...asked(), claimId: idFor<ClaimId>('claim', 'nobody'), revision: 1 }), 'not-found'],
  ])('%s is refused', async (_what, act, code) => {
    expect(await act()).toMatchObject({ ok: false, problem: { code } });
  });

  it('an approved letter can be opened again, and is written in the language asked for', async () => {
    await approveDraft(desk.tools, {
      ...asked(),
      revision: await revision(),
      leaveGapsOut: true,
      reasons: { gaps: 'Nothing more can be had in time.' },
    });
    expect(await save(await paragraphs())).toMatchObject({ problem: { code: 'not-possible-now' } });
    expect(await reopenDraft(desk.tools, { ...asked(), revision: await revision() })).toMatchObject({ ok: true });
    expect(await desk.page(id)).toMatchObject({ work: 'drafting', draft: { state: 'draft' } });
    await writeDraft(desk.tools, { ...asked(), revision: await revision(), language: 'nl' });
    expect((await desk.page(id)).draft?.text).toMatch(/50672 Köln/);
    expect((await desk.page(id)).draft).toMatchObject({ language: 'nl' });
  });

  const verdict = () =>
    desk.inside((tx) => tx.row<{ hit: boolean; worst_hit: boolean }>(`select hit, worst_hit from verdict where metric = 'amazon.odr'`));
  it.each([
    ['lost, nothing said about the metric', { work: 'lost' } as const, 'GRANTED_SELLER_FUNDED', { hit: true, worst_hit: true }],
    [
      'lost, but not counted',
      { work: 'lost', fundedBy: 'SELLER', saysMetric: 'NOT_COUNTED' } as const,
      'GRANTED_SELLER_FUNDED',
      { hit: false, worst_hit: false },
    ],
    ['won', { work: 'won' } as const, 'DENIED', { hit: false, worst_hit: false }],
    ['paid by Amazon', { work: 'won', fundedBy: 'AMAZON' } as const, 'GRANTED_AMAZON_FUNDED', { hit: false, worst_hit: false }],
    ['withdrawn', { work: 'withdrawn' } as const, 'WITHDRAWN_BEFORE_DECISION', { hit: false, worst_hit: false }],
    ['our clock ran out, nobody has decided', { work: 'expired' } as const, 'ACTION_REQUIRED', { hit: false, worst_hit: true }],
  ])('an outcome moves the metric through the front door: %s', async (_what, outcome, state, counted) => {
    expect(await recordOutcome(desk.tools, { ...asked(), revision: await revision(), ...outcome })).toMatchObject({ ok: true });
    expect(await desk.page(id)).toMatchObject({ work: outcome.work, marketplaceState: state });
    expect(await verdict()).toEqual(counted);
    const records = await desk.inside((tx) => tx.rows<{ source: string }>(`select source from source_record where source = 'manual'`));
    expect(records).toHaveLength(outcome.work === 'expired' ? 0 : 1);
  });

  it('a refund against the advice needs a reason, whose words are sealed', async () => {
    const at = await revision();
    expect(await refundAnyway(desk.tools, { ...asked(), revision: at, reason: 'because' })).toMatchObject({
      problem: { code: 'bad-input', fields: [{ path: 'reason', problem: 'too-short' }] },
    });
    const reason = 'Marie is a loyal customer of ten years';
    expect(await refundAnyway(desk.tools, { ...asked(), revision: at, reason })).toMatchObject({ ok: true });
    const row = await desk.inside((tx) =>
      tx.row<{ refund_sealed: Buffer; subject: string }>(`select refund_sealed, 'order:' || order_id as subject from claim`),
    );
    const [open] = await desk.tools.vault.open(desk.organisation, [{ subject: row?.subject ?? '', sealed: row?.refund_sealed ?? Buffer.alloc(0) }]);
    expect(Buffer.from(open ?? []).toString()).toBe(reason);
    expect((await desk.page(id)).history.at(-1)).toMatchObject({ what: 'refund.anyway', figures: { characters: reason.length } });
  });

  it('a claim by form takes the same way, once', async () => {
    const form = {
      accountId: desk.account.id,
      kind: 'CHARGEBACK',
      externalOrderId: ORDER,
      reason: 'FRAUD',
      amount: null,
      receivedAt: new Date('2026-11-19T08:00:00Z'),
      respondBy: null,
      note: 'The bank called.',
    };
    const one = await addClaimByForm(desk.tools, { organisation: desk.organisation, actor: desk.actor, form });
    const two = await addClaimByForm(desk.tools, { organisation: desk.organisation, actor: desk.actor, form });
    expect(one).toEqual(two);
    if (!one.ok) throw new Error('refused');
    const page = await lookAtClaim(desk.tools, { organisation: desk.organisation, claimId: one.value.claimId });
    expect(page).toMatchObject({
      kind: 'CHARGEBACK',
      reason: 'FRAUD',
      notice: { text: 'The bank called.' },
      metric: { verdict: 'NO' },
      draft: { kind: 'chargeback-answer' },
    });
    expect((await lookAtClaims(desk.tools, { organisation: desk.organisation })).total).toBe(2);
  });
  it.each([
    ['kind', { kind: 'COMPLAINT' }],
    ['kind', { kind: 'EBAY_INR' }],
    ['reason', { reason: 'BORED' }],
    ['respondBy', { respondBy: new Date('2026-11-01T00:00:00Z') }],
    ['receivedAt', { receivedAt: new Date('2036-11-19T08:00:00Z') }],
  ])('a form with a wrong %s is refused', async (field, over) => {
    const form = {
      accountId: desk.account.id,
      kind: 'A_TO_Z',
      externalOrderId: ORDER,
      reason: 'INR',
      amount: null,
      receivedAt: new Date('2026-11-19T08:00:00Z'),
      respondBy: null,
      ...over,
    };
    expect(await addClaimByForm(desk.tools, { organisation: desk.organisation, actor: desk.actor, form })).toMatchObject({
      ok: false,
      problem: { code: 'bad-input', fields: [{ path: field }] },
    });
  });

  it('a pack needs an order, is of the evidence the answer was approved on, and cannot be opened once the key is gone', async () => {
    await approveDraft(desk.tools, {
      ...asked(),
      revision: await revision(),
      leaveGapsOut: true,
      reasons: { gaps: 'Nothing more can be had in time.' },
    });
    const first = await makePack(desk.tools, { ...asked(), sealedBy: 'Sanne' });
    await desk.drop({ name: 'more.eml', text: thread[0]?.text.replace('<ask@amazon>', '<late@amazon>').replace('11 Nov', '17 Nov') ?? '' });
    await desk.sweep();
    const second = await makePack(desk.tools, { ...asked(), sealedBy: 'Sanne' });
    // Same evidence, same instant: the later mail is not in it, so it is the same pack.
    expect(second.ok && first.ok && second.value.hash === first.value.hash).toBe(true);
    if (!first.ok) throw new Error('refused');
    const { orderId } = await desk.page(id);
    await desk.tools.vault.destroy(desk.organisation, [`order:${orderId ?? ''}`]);
    expect(await packBytes(desk.tools, { organisation: desk.organisation, packId: first.value.packId, as: 'zip' })).toBeNull();
    expect((await desk.page(id)).packs).toMatchObject([{ hash: first.value.hash }]);
  });

  it('another organisation sees none of it', async () => {
    const other = idFor<OrganisationId>('organisation', 'somebody else');
    await desk.tools.units(other, ({ people }) => people.addOrganisation({ id: other, name: 'Else', zone: 'UTC' }, new Date()));
    expect(await lookAtClaim(desk.tools, { organisation: other, claimId: id })).toBeNull();
    expect(await lookAtClaims(desk.tools, { organisation: other, work: 'all' })).toMatchObject({
      claims: [],
      total: 0,
      counts: { open: 0, dueToday: 0, overdue: 0 },
    });
    expect(await markSent(desk.tools, { ...asked(), organisation: other, revision: 1 })).toMatchObject({ problem: { code: 'not-found' } });
  });
});
