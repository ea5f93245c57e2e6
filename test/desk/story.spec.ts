import { jest } from '@jest/globals';
import { verifyPack } from '@weerwoord/documents';
import type { ClaimId } from '@weerwoord/kernel';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { approveDraft, lookAtClaims, lookAtOrder, lookAtPacks, makePack, markSent, packBytes } from '@weerwoord/pipeline';
import type { Desk } from './a-desk';
import { aDesk, claimMail, decisionMail, known, ORDER, PROFILE, thread } from './a-desk';

// A pack sets type twice and a test makes several; on a busy machine that takes seconds.
jest.setTimeout(60_000);

describeWithPostgres('an A-to-z claim, from the mail to the decision', () => {
  let desk: Desk;
  let id: ClaimId;
  beforeAll(async () => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
    await desk.drop(...known(), ...thread, claimMail);
    await desk.sweep();
    id = await desk.onlyClaim();
  });
  afterAll(() => desk.leave());
  const asked = () => ({ organisation: desk.organisation, claimId: id, actor: desk.actor });

  it('is opened with the clock the mail names and the reason the scans show', async () => {
    const page = await desk.page(id);
    expect(page).toMatchObject({
      kind: 'A_TO_Z',
      reason: 'INR_DELIVERED',
      externalOrderId: ORDER,
      amount: { minor: 8490, currency: 'EUR' },
      work: 'open',
      marketplaceState: 'ACTION_REQUIRED',
      metric: { verdict: 'PENDING' },
      clock: {
        startedAt: '2026-11-18T10:24:00Z',
        safeDeadline: '2026-11-20T10:24:00Z',
        hardDeadline: '2026-11-21T10:24:00Z',
        basis: 'mail',
        zone: 'Europe/Berlin',
      },
      title: 'Linen bed set 200 × 200, sand',
      place: '50672 Köln',
      evidencePresent: 6,
      evidenceWanted: 7,
      proofLevel: 4,
    });
    expect(page.notice.text).toContain('We received an A-to-z Guarantee claim');
    expect(page.checklist.missing).toEqual([]);
    expect(page.advice.action).toBe('contest');
    expect(page.guard.level).toBe('harm');
  });

  it('has a letter on arrival whose every fact names its exhibit, and shows the gap', async () => {
    const { draft } = await desk.page(id);
    expect(draft?.paragraphs.map((paragraph) => paragraph.id)).toEqual([
      'opening',
      'delivered',
      'gap:SIGNATURE_POD',
      'handed-over',
      'tracking-on-order',
      'buyer-asked-we-answered',
      'request-both-axes',
      'sent-to-buyer',
    ]);
    expect(draft?.paragraphs[1]?.text).toMatch(/delivered on Friday 30 October 2026 at 13:27 CET in 50672 Köln.*\[E1\]\[E2\]/);
    expect(draft?.findings.find((finding) => finding.code === 'gaps-open')).toMatchObject({ level: 'watch', figures: { gaps: 1 } });
    expect(draft?.newerFacts).toBe(false);
  });

  it('is on its order’s page', async () => {
    const { orderId } = await desk.page(id);
    const order = await lookAtOrder(desk.tools, { organisation: desk.organisation, orderId: orderId as never });
    expect(order?.claims).toMatchObject([{ id, kind: 'A_TO_Z', work: 'open' }]);
    expect(order?.messages.map(({ from, text }) => [from, text?.split('\n').at(-1)?.slice(0, 12)])).toEqual([
      ['buyer', 'Where is my '],
      ['seller', 'DHL recorded'],
    ]);
    expect(order?.buyer).toEqual({ maskedName: 'M•••• S••••••••', place: '50672 Köln' });
    expect(order?.records).toBe(10);
  });

  it('cannot be approved with an open gap, and is approved once the gap is left out', async () => {
    const { revision } = await desk.page(id);
    const blocked = await approveDraft(desk.tools, { ...asked(), revision, leaveGapsOut: false });
    expect(blocked).toMatchObject({ ok: false, problem: { code: 'not-possible-now', findings: [{ code: 'gaps-open' }] } });
    expect(
      await approveDraft(desk.tools, { ...asked(), revision, leaveGapsOut: true, reasons: { gaps: 'Nothing more can be had in time.' } }),
    ).toMatchObject({ ok: true });
    const { work, draft, history } = await desk.page(id);
    expect([work, draft?.state]).toEqual(['approved', 'approved']);
    expect(draft?.text).not.toContain('⟦');
    expect(history.map(({ what, actor }) => [what, actor])).toEqual([
      ['claim.opened', 'step'],
      ['draft.composed', 'step'],
      ['draft.approved', 'Sanne de Wit'],
    ]);
  });

  it('gives a pack that verifies, with the originals as they came', async () => {
    const made = await makePack(desk.tools, { ...asked(), sealedBy: 'Sanne de Wit' });
    if (!made.ok) throw new Error('no pack');
    const check = await verifyPack(made.value.bytes);
    expect(check).toMatchObject({ ok: true, hash: made.value.hash });
    const again = await makePack(desk.tools, { ...asked(), sealedBy: 'Sanne de Wit' });
    expect(again.ok && Buffer.from(again.value.bytes).equals(made.value.bytes)).toBe(true);
    const zip = await packBytes(desk.tools, { organisation: desk.organisation, packId: made.value.packId, as: 'zip' });
    expect(zip?.fileName).toMatch(/^pack-302-4471926-8850317-[0-9a-f]{8}\.zip$/);
    expect(zip && Buffer.from(zip.bytes).equals(made.value.bytes)).toBe(true);
    expect(Buffer.from(made.value.bytes).includes(thread[0]?.text ?? '')).toBe(true);
    expect((await packBytes(desk.tools, { organisation: desk.organisation, packId: made.value.packId, as: 'pdf' }))?.bytes.subarray(0, 5)).toEqual(
      Buffer.from('%PDF-'),
    );
    const { packs } = await lookAtPacks(desk.tools, { organisation: desk.organisation });
    expect(packs).toMatchObject([{ hash: made.value.hash, exhibits: 6, by: 'Sanne de Wit', newerEvidence: false }]);
  });

  it('is answered, then lost on the money and won on the metric, as the decision says', async () => {
    const { revision } = await desk.page(id);
    expect(await markSent(desk.tools, { ...asked(), revision })).toMatchObject({ ok: true });
    expect((await desk.page(id)).work).toBe('answered');
    desk.at(new Date('2026-11-23T09:00:00Z'));
    await desk.drop(decisionMail);
    await desk.sweep();
    expect(await desk.page(id)).toMatchObject({
      work: 'lost',
      marketplaceState: 'GRANTED_SELLER_FUNDED',
      money: { fundedBy: 'SELLER' },
      metric: { verdict: 'NO' },
      // The clock is now the appeal's.
      clock: { startedAt: '2026-11-23T08:00:00Z', hardDeadline: '2026-12-23T08:00:00Z' },
    });
    const told = (await desk.page(id)).timeline
      .filter(({ what }) => what.startsWith('claim.'))
      .map(({ what, at, recordId }) => [what, at, recordId !== null]);
    expect(told).toEqual([
      ['claim.opened', '2026-11-18T10:24:00Z', true],
      ['claim.moved', '2026-11-23T08:00:00Z', true],
    ]);
    const [verdict] = await desk.inside((tx) =>
      tx.rows<{ hit: boolean; worst_hit: boolean }>(`select hit, worst_hit from verdict where metric = 'amazon.odr'`),
    );
    expect(verdict).toEqual({ hit: false, worst_hit: false });
    expect((await lookAtClaims(desk.tools, { organisation: desk.organisation })).claims).toEqual([]);
    expect((await lookAtClaims(desk.tools, { organisation: desk.organisation, work: 'all' })).claims).toHaveLength(1);
  });

  it('leaves no buyer data in any plain column of the desk', async () => {
    // Sealed bytes, hashes and ids are left out of the look: in so many random digits any postcode comes up.
    const noise = /\\\\x[0-9a-f]+|[0-9a-f]{16,}|[0-9a-f]{8}-[0-9a-f-]{27}/g;
    for (const table of ['claim', 'claim_notice', 'bundle', 'draft', 'pack', 'act']) {
      const rows = await desk.inside((tx) => tx.rows<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t`));
      expect(rows.length).toBeGreaterThan(0);
      expect({
        table,
        found: rows.flatMap(({ row }) => row.replace(noise, '').match(/.{0,30}(?:Marie|Schneider|50672|Köln|Aachener|k3j2h1).{0,30}/g) ?? []),
      }).toEqual({ table, found: [] });
    }
  });
});
