import { randomUUID } from 'node:crypto';
import type { AccountId, ClaimId, OrderId, OrganisationId, PersonId } from '@weerwoord/kernel';
import { BadCursor, NOTHING_AFTER } from '@weerwoord/ports';
import type { ClaimFilter, ClaimPageAsked, DeskStores, KeptClaim, KeptDraft, KeptPack } from '@weerwoord/ports';
import type { TestDatabase } from '../../testing';
import { aDatabase, describeWithPostgres } from '../../testing';
import { deskUnits } from '../index';

const NOW = new Date('2026-11-20T12:00:00Z');
const hours = (n: number): Date => new Date(NOW.getTime() + n * 3_600_000);
const organisation = '00000000-0000-8000-8000-000000000001' as OrganisationId;
const other = '00000000-0000-8000-8000-000000000002' as OrganisationId;
const account = '00000000-0000-8000-8000-00000000000a' as AccountId;

const aClaim = (over: Partial<KeptClaim> & { readonly due?: number } = {}): KeptClaim => {
  const { due = 24, ...rest } = over;
  return {
    id: randomUUID() as ClaimId,
    accountId: account,
    kind: 'A_TO_Z',
    externalOrderId: '302-1',
    externalClaimId: null,
    orderId: null,
    site: 'amazon.de',
    language: 'de',
    reason: 'INR_DELIVERED',
    amount: { minor: 8490, currency: 'EUR' },
    filedAt: hours(-40),
    clock: {
      startedAt: hours(-40),
      safeDeadline: hours(due),
      hardDeadline: hours(due + 24),
      basis: 'mail',
      rule: 'amazon.claim.response-hours',
      holidaysKnown: true,
    },
    work: 'open',
    marketplaceState: 'ACTION_REQUIRED',
    fundedBy: 'UNKNOWN',
    saysMetric: null,
    evidencePresent: 6,
    evidenceWanted: 7,
    draftLanguage: null,
    advice: null,
    assignedTo: null,
    factsHash: null,
    revision: 1,
    after: NOTHING_AFTER,
    ...rest,
  };
};

describeWithPostgres('the desk’s stores', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await aDatabase();
    for (const id of [organisation, other]) {
      await deskUnits(database.dataSource)(id, ({ people }) => people.addOrganisation({ id, name: 'Shop', zone: 'Europe/Amsterdam' }, NOW));
    }
    await inside(({ accounts }) =>
      accounts.add(
        { id: account, organisationId: organisation, name: 'amazon.de', channel: 'amazon', site: 'amazon.de', zone: 'Europe/Berlin', settings: {} },
        NOW,
      ),
    );
  });
  afterEach(() => database.drop());
  const inside = <Answer>(work: (stores: DeskStores) => Promise<Answer>, whose = organisation): Promise<Answer> =>
    deskUnits(database.dataSource)(whose, work);
  const save = (...claims: readonly KeptClaim[]) =>
    inside(async (stores) => {
      for (const claim of claims) await stores.claims.save(claim);
    });

  it('a claim comes back as it was saved, first and again', async () => {
    const claim = aClaim({ factsHash: Buffer.from('ab', 'hex'), saysMetric: 'NOT_COUNTED', externalClaimId: '77' });
    await save(claim);
    expect(await inside(({ claims }) => claims.byId(claim.id))).toEqual(claim);
    const moved = { ...claim, work: 'lost' as const, amount: null, revision: 2 };
    await save(moved);
    expect(await inside(({ claims }) => claims.byId(claim.id))).toEqual(moved);
    expect(await inside(({ claims }) => claims.byExternalClaim(account, '77'))).toBe(claim.id);
  });

  it('a claim is given to a person beside every other write: a save that saw nobody leaves whose it is', async () => {
    const person = randomUUID() as PersonId;
    await inside(({ people }) =>
      people.addPerson({ id: person, email: `${person}@shop.example`, name: 'Youssef', language: 'nl', passwordHash: 'x', role: 'support' }, NOW),
    );
    const [claim, missing] = [aClaim(), randomUUID() as ClaimId];
    await save(claim);
    expect(await inside(({ claims }) => claims.assign([claim.id, missing], person))).toEqual(new Map([[claim.id, null]]));
    await save({ ...claim, revision: 2 });
    expect(await inside(({ claims }) => claims.byId(claim.id))).toMatchObject({ assignedTo: person, revision: 2 });
    expect(await inside(({ claims }) => claims.assign([claim.id], null))).toEqual(new Map([[claim.id, person]]));
  });

  const walked = async (filter: ClaimFilter, order: Pick<ClaimPageAsked, 'sort' | 'descending'>): Promise<ClaimId[]> => {
    const seen: ClaimId[] = [];
    for (let after: string | null = null, first = true; first || after !== null; first = false) {
      const page: Awaited<ReturnType<DeskStores['desk']['claims']>> = await inside(({ desk }) => desk.claims(filter, { ...order, after, limit: 3 }));
      seen.push(...page.rows.map(({ claim }) => claim.id));
      after = page.next;
    }
    return seen;
  };
  it.each([
    ['deadline', (c: KeptClaim) => [c.clock.safeDeadline.getTime()]],
    ['filed', (c: KeptClaim) => [c.filedAt.getTime()]],
    ['amount', (c: KeptClaim) => [c.amount?.currency ?? '', c.amount?.minor ?? 0]],
    ['evidence', (c: KeptClaim) => [c.evidenceWanted - c.evidencePresent]],
  ] as const)('walks through the queue by %s in both directions, each claim once', async (sort, keyOf) => {
    const claims = Array.from({ length: 11 }, (_, n) =>
      aClaim({
        due: n % 3,
        filedAt: hours(-(n % 4)),
        evidencePresent: n % 5,
        amount: n % 4 === 3 ? null : { minor: 100 * (n % 3), currency: n % 2 ? 'EUR' : 'GBP' },
      }),
    );
    await save(...claims);
    const compare = (a: KeptClaim, b: KeptClaim): number => {
      const [left, right] = [
        [...keyOf(a), a.id],
        [...keyOf(b), b.id],
      ];
      const at = left.findIndex((value, place) => value !== right[place]);
      return at < 0 ? 0 : (left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1;
    };
    const wanted = [...claims].sort(compare).map(({ id }) => id);
    expect(await walked({}, { sort })).toEqual(wanted);
    expect(await walked({}, { sort, descending: true })).toEqual([...wanted].reverse());
  });

  it.each<[string, ClaimFilter, number]>([
    ['a channel', { channels: ['amazon'] }, 5],
    ['another channel', { channels: ['ebay'] }, 0],
    ['sites', { sites: ['amazon.nl', 'amazon.fr'] }, 1],
    ['a reason', { reasons: ['SNAD'] }, 1],
    ['a kind', { kinds: ['CHARGEBACK'] }, 1],
    ['states', { work: ['lost'] }, 1],
    ['nobody’s', { assignedTo: 'nobody' }, 5],
    ['an amount, its own bounds among them', { currency: 'EUR', minMinor: 1000, maxMinor: 8490 }, 4],
    ['an amount of another money', { currency: 'GBP', minMinor: 0 }, 1],
    ['a last moment soon', { hardBefore: hours(30) }, 1],
    ['evidence missing', { evidenceMissing: true }, 4],
    ['an appeal that is still possible', { appealAt: NOW }, 1],
    ['an appeal that no longer is', { appealAt: hours(100) }, 0],
    ['two things at once', { sites: ['amazon.nl'], reasons: ['SNAD'] }, 0],
    ['ids', { ids: [] }, 0],
  ])('narrows by %s', async (_what, filter, found) => {
    await save(
      aClaim({ site: 'amazon.nl' }),
      aClaim({ reason: 'SNAD', amount: { minor: 1000, currency: 'EUR' } }),
      aClaim({ kind: 'CHARGEBACK', due: 4 }),
      aClaim({ amount: { minor: 5, currency: 'GBP' }, evidencePresent: 7 }),
      aClaim({ work: 'lost', after: { ...NOTHING_AFTER, appealUntil: hours(48) } }),
    );
    expect(await walked(filter, {})).toHaveLength(found);
    expect((await inside(({ desk }) => desk.totals(filter))).total).toBe(found);
    expect((await inside(({ desk }) => desk.facets(filter))).reduce((sum, { claims }) => sum + claims, 0)).toBe(found);
    expect(await inside(({ desk }) => desk.claimIds(filter, 100))).toHaveLength(found);
  });
  it('every view is counted at once, and what is at stake in each money', async () => {
    await save(
      aClaim({ due: 2 }),
      aClaim({ due: -2 }),
      aClaim({ due: -48, amount: { minor: 100, currency: 'GBP' } }),
      aClaim({ due: 2, work: 'answered' }),
      aClaim({ work: 'won' }),
      aClaim({ work: 'lost', after: { ...NOTHING_AFTER, appealUntil: hours(1) } }),
    );
    expect(await inside(({ desk }) => desk.viewCounts({}, { now: NOW, until: hours(11), me: null }))).toEqual({
      action: 3,
      today: 3,
      approval: 0,
      mine: 0,
      answered: 1,
      appeal: 1,
      closed: 2,
      all: 6,
      overdue: 1,
      atStake: [
        { minor: 16_980, currency: 'EUR' },
        { minor: 100, currency: 'GBP' },
      ],
    });
    expect(await inside(({ desk }) => desk.currencies())).toEqual(['EUR', 'GBP']);
  });

  it('pages through the queue by the safe deadline, each claim once, also where deadlines are equal', async () => {
    const claims = Array.from({ length: 23 }, (_, n) => aClaim({ due: Math.floor(n / 4) }));
    await save(...claims);
    const seen: ClaimId[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<DeskStores['desk']['claims']>> = await inside(({ desk }) => desk.claims({}, { after, limit: 5 }));
      seen.push(...page.rows.map(({ claim }) => claim.id));
      after = page.next;
    } while (after !== null);
    const wanted = [...claims]
      .sort((a, b) => a.clock.safeDeadline.getTime() - b.clock.safeDeadline.getTime() || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
    expect(seen).toEqual(wanted);
  });
  it.each([
    ['nonsense', 'nonsense'],
    ['two words', Buffer.from('["x","y"]').toString('base64url')],
    ['too short', Buffer.from('[1]').toString('base64url')],
    ['a day that is none', Buffer.from('["2026-13-40 00:00:00+00","00000000-0000-8000-8000-000000000001"]').toString('base64url')],
  ])('a cursor nobody gave out is refused: %s', async (_edge, after) => {
    await expect(inside(({ desk }) => desk.claims({}, { after, limit: 5 }))).rejects.toThrow(BadCursor);
    await expect(inside(({ desk }) => desk.packs({ after, limit: 5 }))).rejects.toThrow(BadCursor);
  });
  it('a cursor of one order is none of another', async () => {
    await save(aClaim(), aClaim());
    const { next } = await inside(({ desk }) => desk.claims({}, { after: null, limit: 1 }));
    await expect(inside(({ desk }) => desk.claims({}, { sort: 'amount', after: next, limit: 1 }))).rejects.toThrow(BadCursor);
  });
  it('counts what is open, what is due before midnight and what is over', async () => {
    await save(
      aClaim({ due: -48 }),
      aClaim({ due: 2 }),
      aClaim({ due: -2 }),
      aClaim({ due: 40 }),
      aClaim({ due: 2, work: 'answered' }),
      aClaim({ due: 2, work: 'won' }),
    );
    expect(await inside(({ desk }) => desk.counts({}, NOW, hours(11)))).toEqual({ total: 6, open: 4, dueToday: 2, overdue: 1 });
  });

  const aDraft = (claimId: ClaimId, over: Partial<KeptDraft>): KeptDraft => ({
    claimId,
    letter: 'answer',
    wording: {},
    version: 1,
    language: 'nl',
    kind: 'a-to-z-answer',
    plan: {
      kind: 'a-to-z-answer',
      paragraphs: [{ id: 'delivered', says: 'delivered', cites: ['DELIVERY_SCAN'], figures: { at: '2026-10-30T12:27:00Z' }, gap: null }],
    },
    subject: 'order:x',
    sealed: Buffer.from('words'),
    state: 'draft',
    by: null,
    at: NOW,
    composedFrom: '1 aa',
    approvedBy: null,
    approvedAt: null,
    sentAt: null,
    ...over,
  });
  it('of a claim’s drafts the newest that is not beside is the one people work on', async () => {
    const claim = aClaim();
    await save(claim);
    await inside(async ({ drafts }) => {
      await drafts.add(aDraft(claim.id, {}));
      await drafts.add(aDraft(claim.id, { version: 2, by: 'person:x' }));
      await drafts.add(aDraft(claim.id, { version: 3, state: 'beside' }));
      await drafts.setState(claim.id, 2, { state: 'approved', approvedBy: 'person:x', approvedAt: NOW });
    });
    const [current, beside, last] = await inside(
      async ({ drafts }) => [await drafts.current(claim.id), await drafts.beside(claim.id), await drafts.lastVersion(claim.id)] as const,
    );
    expect(current).toEqual(aDraft(claim.id, { version: 2, by: 'person:x', state: 'approved', approvedBy: 'person:x', approvedAt: NOW }));
    expect([beside?.version, last]).toEqual([3, 3]);
    await inside(({ drafts }) => drafts.dropBeside(claim.id));
    expect(await inside(({ drafts }) => drafts.beside(claim.id))).toBeNull();
  });

  it('a bundle keeps the dates of its entries as dates, and figures of the same name as text', async () => {
    const orderId = randomUUID() as OrderId;
    const bundle = {
      orderId,
      accountId: account,
      version: 1,
      proofLevel: 4,
      strength: 'low',
      zone: 'Europe/Berlin',
      items: [{ id: 'DELIVERY_SCAN', code: 'DELIVERY_SCAN', at: NOW, records: [], figures: { at: '2026-10-30T12:27:00Z' } }],
      timeline: [
        {
          at: NOW,
          dateOnly: false,
          lane: 'carrier',
          what: 'scan.delivered',
          figures: { at: '2026-10-30T12:27:00Z' },
          recordId: null,
          itemId: 'DELIVERY_SCAN',
        },
      ],
    } as const;
    await inside(({ bundles }) => bundles.add(bundle, 'aa', NOW));
    expect(await inside(({ bundles }) => bundles.newest(orderId))).toEqual({ bundle, inputHash: 'aa' });
    expect(await inside(({ bundles }) => bundles.version(orderId, 2))).toBeNull();
  });

  it('a pack is kept once, listed without its bytes, and cannot be changed', async () => {
    const claim = aClaim();
    const orderId = randomUUID() as OrderId;
    await save(claim);
    const pack: KeptPack = {
      id: randomUUID(),
      claimId: claim.id,
      orderId,
      accountId: account,
      externalOrderId: '302-1',
      kind: 'A_TO_Z',
      reason: 'INR_DELIVERED',
      sealedAt: NOW,
      sealedBy: 'cli',
      sealedByName: 'Sanne',
      hash: 'ab',
      bytes: 3,
      exhibits: 1,
      pages: 2,
      bundleVersion: 1,
      format: 'weerwoord-pack/2',
      crc32: 0xfedcba98,
      erasedAt: null,
    };
    for (const _ of [1, 2]) await inside(({ packs }) => packs.add(pack, 'order:x', Buffer.from('zip'), Buffer.from('shell')));
    expect(await inside(({ desk }) => desk.packs({ after: null, limit: 9 }))).toEqual({
      rows: [{ pack, account: 'amazon.de', newerEvidence: false, held: false }],
      next: null,
    });
    expect(await inside(({ packs }) => packs.byId(pack.id))).toEqual({
      pack,
      subject: 'order:x',
      sealedZip: Buffer.from('zip'),
      sealedShell: Buffer.from('shell'),
    });
    const later = new Date(NOW.getTime() + 86_400_000);
    const erasure = { packId: pack.id, accountId: account, at: later, bytes: 2, crc32: 7, sealedShell: Buffer.from('told') };
    for (const bytes of [2, 99]) await inside(({ packs }) => packs.erase([{ ...erasure, bytes }]));
    expect(await inside(({ packs }) => packs.byId(pack.id))).toEqual({
      pack: { ...pack, bytes: 2, crc32: 7, erasedAt: later },
      subject: 'order:x',
      sealedZip: Buffer.from('zip'),
      sealedShell: Buffer.from('told'),
    });
    const [rights] = await database.dataSource.query<{ may: boolean }[]>(
      `select has_table_privilege('weerwoord_app', 'pack', 'UPDATE') or has_table_privilege('weerwoord_app', 'pack', 'DELETE') as may`,
    );
    expect(rights).toEqual({ may: false });
  });

  it('another organisation finds nothing of it', async () => {
    const claim = aClaim();
    await save(claim);
    expect(await inside(({ claims }) => claims.byId(claim.id), other)).toBeNull();
    expect((await inside(({ desk }) => desk.claims({}, { after: null, limit: 9 }), other)).rows).toEqual([]);
    await inside(({ claims }) => claims.noteRefund(claim.id, { subject: 'order:x', sealed: Buffer.from('x'), by: 'x', at: NOW }), other);
    expect(await database.dataSource.query(`select refund_by from claim`)).toEqual([{ refund_by: null }]);
  });
});
