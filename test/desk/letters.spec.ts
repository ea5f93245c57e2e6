import { jest } from '@jest/globals';
import { inOrganisation } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import {
  approveDraft,
  idFor,
  lettersSent,
  lookAtLetters,
  lookAtTemplates,
  markSent,
  newerLetter,
  previewTemplate,
  saveDraft,
  saveTemplate,
  takeNewer,
  templateClaims,
  templateHistory,
  writeDraft,
} from '@weerwoord/pipeline';
import type { Desk } from './a-desk';
import { aDesk, claimMail, known, PROFILE, scans, thread } from './a-desk';

jest.setTimeout(60_000);

describeWithPostgres('letters', () => {
  let desk: Desk;
  let id: ClaimId;
  beforeEach(async () => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
    await desk.drop(...known(), ...thread, claimMail);
    await desk.sweep();
    id = await desk.onlyClaim();
  });
  afterEach(() => desk.leave());
  const on = () => ({ organisation: desk.organisation, claimId: id, actor: desk.actor });
  const letters = async () => (await lookAtLetters(desk.tools, on()))?.letters ?? [];
  const carrier = async () => (await letters()).find(({ letter }) => letter === 'carrier');
  const revision = async (): Promise<number> => (await desk.page(id)).revision;
  const write = (paragraph: string, text: string, letter: 'answer' | 'carrier' = 'answer') =>
    revision().then((seen) =>
      saveDraft(desk.tools, { ...on(), letter, revision: seen, language: 'en', paragraphs: [{ id: paragraph, text, leftOut: false }] }),
    );

  it('one to the carrier is written, approved and sent by itself, and the claim stays where it was', async () => {
    expect((await letters()).map(({ letter, draft, mayWrite }) => [letter, draft, mayWrite])).toEqual([
      ['answer', null, true],
      ['buyer', null, true],
      ['carrier', null, true],
    ]);
    expect(await writeDraft(desk.tools, { ...on(), letter: 'carrier', language: 'en' })).toMatchObject({ ok: true });
    const written = (await carrier())?.draft;
    expect(written?.text).toContain('Its number is 00340434161094042557. You accepted it on 28 October 2026 at 18:06 CET.');
    expect(written?.text).toContain(
      'Please send us the proof of delivery with the signature, the delivery photo and the exact place of delivery, and open an investigation.',
    );
    expect(written?.findings.filter(({ level }) => level === 'breach')).toEqual([]);
    expect((await desk.page(id)).work).toBe('open');
    expect(await approveDraft(desk.tools, { ...on(), letter: 'carrier', revision: await revision(), leaveGapsOut: false })).toMatchObject({
      ok: true,
    });
    expect(await markSent(desk.tools, { ...on(), letter: 'carrier', revision: await revision() })).toMatchObject({ ok: true });
    expect(await desk.page(id)).toMatchObject({ work: 'open', draft: { state: 'draft', letter: 'answer', version: 1 } });
    expect(await lettersSent(desk.tools, on())).toMatchObject([{ letter: 'carrier', kind: 'carrier-investigation', version: 2, carrier: 'DHL' }]);
    // Asked again: a new letter, and the old one stays told.
    expect(await writeDraft(desk.tools, { ...on(), letter: 'carrier', language: 'de' })).toMatchObject({ ok: true });
    expect(await carrier()).toMatchObject({ state: 'draft', language: 'de', sent: [{ version: 2 }] });
  });

  it('a fact nothing proves blocks the approval of an edited letter, and is shown where it stands', async () => {
    expect(await write('delivered', 'It was delivered on 9 March 2026 at 14:02 CET [E1].')).toMatchObject({ ok: true });
    const { draft } = await desk.page(id);
    expect(draft?.paragraphs.find((one) => one.id === 'delivered')?.unproven).toEqual([
      { kind: 'date', text: '9 March 2026', at: 20 },
      { kind: 'time', text: '14:02 CET', at: 36 },
    ]);
    const refused = await approveDraft(desk.tools, {
      ...on(),
      revision: await revision(),
      leaveGapsOut: true,
      reasons: { gaps: 'The carrier answers within two days.' },
    });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'not-possible-now' } });
    expect(!refused.ok && refused.problem.findings?.map(({ code }) => code)).toEqual(['unproven-fact', 'unproven-fact']);
  });

  it('a sentence without an exhibit is told, and buyer data nobody shows is refused', async () => {
    await write('sent-to-buyer', 'The parcel was packed by two people. Aachener Str. 12 is the address.');
    const findings = (await desk.page(id)).draft?.findings ?? [];
    expect(findings.find(({ code }) => code === 'not-cited')).toMatchObject({
      level: 'watch',
      figures: { found: 'The parcel was packed by two people.' },
    });
  });

  it('newer facts are offered beside a person’s words and taken by the paragraph', async () => {
    await write('opening', 'Order 302-4471926-8850317, our answer.');
    await desk.drop({ ...scans(true, 'M. Schneider'), name: 'later.csv' });
    await desk.sweep();
    expect((await desk.page(id)).draft).toMatchObject({ by: 'Sanne de Wit', newerFacts: true });
    const newer = await newerLetter(desk.tools, on());
    expect(newer?.paragraphs.filter(({ changed }) => changed).map((one) => one.id)).toEqual(expect.arrayContaining(['opening', 'delivered']));
    expect(await takeNewer(desk.tools, { ...on(), composition: 'another', take: [] })).toMatchObject({
      ok: false,
      problem: { code: 'changed-meanwhile' },
    });
    expect(await takeNewer(desk.tools, { ...on(), composition: newer?.composition ?? '', take: ['delivered'] })).toMatchObject({ ok: true });
    const { draft } = await desk.page(id);
    expect(draft?.newerFacts).toBe(false);
    expect(draft?.paragraphs.find((one) => one.id === 'opening')?.text).toBe('Order 302-4471926-8850317, our answer.');
    expect(draft?.paragraphs.find((one) => one.id === 'delivered')?.text).toContain('the carrier recorded a signature');
    expect(await newerLetter(desk.tools, on())).toBeNull();
    await desk.sweep();
    expect((await desk.page(id)).draft?.newerFacts).toBe(false);
  });

  describe('in the organisation’s own words', () => {
    const place = { kind: 'a-to-z-answer', part: 'delivered', language: 'en' };
    const save = (source: string | null, version: number) =>
      saveTemplate(desk.tools, { organisation: desk.organisation, actor: desk.actor, ...place, version, source });

    it('are tried on a real claim, kept as a version, used from then on, and given up again', async () => {
      const source = 'DHL brought the parcel on {{ at | when }} to {{ place }}.';
      const { claims } = await templateClaims(desk.tools, { organisation: desk.organisation, kind: place.kind });
      expect(claims.map((one) => one.id)).toEqual([id]);
      const preview = await previewTemplate(desk.tools, { organisation: desk.organisation, ...place, source, claimId: id });
      expect(preview).toMatchObject({ problems: [], says: true });
      expect(preview?.paragraphs.find((one) => one.id === 'delivered')).toMatchObject({
        text: expect.stringContaining('DHL brought the parcel on 30 October 2026 at 13:27 CET to 50672 Köln') as unknown,
        before: expect.stringContaining('The parcel was delivered') as unknown,
      });
      expect(preview?.findings.filter(({ level }) => level === 'breach')).toEqual([]);
      expect(await save(source, 0)).toEqual({ ok: true, value: { version: 1 } });
      expect(await save(source, 0)).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
      // The letter there is keeps its words until it is composed anew.
      expect((await desk.page(id)).draft).toMatchObject({ ownWording: false });
      await writeDraft(desk.tools, { ...on(), language: 'en' });
      expect((await desk.page(id)).draft).toMatchObject({ ownWording: true, text: expect.stringContaining('DHL brought the parcel') as unknown });
      expect(await desk.inside((tx) => tx.row('select wording from draft order by version desc limit 1'))).toEqual({ wording: { delivered: 1 } });
      expect(await save(null, 1)).toEqual({ ok: true, value: { version: 2 } });
      expect(
        (await templateHistory(desk.tools, { organisation: desk.organisation, ...place }))?.versions.map(({ version, source: kept, by }) => [
          version,
          kept,
          by,
        ]),
      ).toEqual([
        [2, null, 'Sanne de Wit'],
        [1, source, 'Sanne de Wit'],
      ]);
    });

    it('are refused with line and column where they state something themselves', async () => {
      expect(await save('Brought {{ at | day }} to {{ place }},\nnot on 9 March', 0)).toMatchObject({
        ok: false,
        problem: { code: 'bad-input', fields: [{ path: 'source.2.8', problem: 'own-fact' }] },
      });
      expect(await lookAtTemplates(desk.tools, { organisation: desk.organisation, kind: 'a-to-z-answer', language: 'en' })).toMatchObject({
        frame: { own: false, version: 0 },
      });
    });

    it('in an order of their own', async () => {
      expect(
        await saveTemplate(desk.tools, {
          organisation: desk.organisation,
          actor: desk.actor,
          ...place,
          part: 'frame',
          version: 0,
          source: 'handed-over\ntracking-on-order\nbuyer-asked-we-answered\ndelivered\nrequest-both-axes',
        }),
      ).toMatchObject({ ok: true });
      await writeDraft(desk.tools, { ...on(), language: 'en' });
      expect((await desk.page(id)).draft?.paragraphs.map((one) => one.id).slice(0, 5)).toEqual([
        'opening',
        'handed-over',
        'tracking-on-order',
        'buyer-asked-we-answered',
        'delivered',
      ]);
    });

    it('are seen by no other organisation', async () => {
      await save('{{ ours }}', 0);
      const other = idFor<OrganisationId>('organisation', 'somebody-else');
      expect(await inOrganisation(desk.dataSource, other, (tx) => tx.rows('select * from letter_template'))).toEqual([]);
    });
  });
});
