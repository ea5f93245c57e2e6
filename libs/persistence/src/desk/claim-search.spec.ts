import { randomBytes, randomUUID } from 'node:crypto';
import type { AccountId, ClaimId, OrderId, OrganisationId } from '@weerwoord/kernel';
import type { DeskStores, KeptClaim, SearchAsked, SearchWords } from '@weerwoord/ports';
import { NOTHING_AFTER } from '@weerwoord/ports';
import type { TestDatabase } from '../../testing';
import { aDatabase, describeWithPostgres } from '../../testing';
import { deskUnits, inOrganisation, withinReach } from '../index';
import { lookups } from '../vault/lookup';

const NOW = new Date('2026-11-20T12:00:00Z');
const ours = '00000000-0000-8000-8000-000000000001' as OrganisationId;
const theirs = '00000000-0000-8000-8000-000000000002' as OrganisationId;
const accountOf = (whose: OrganisationId): AccountId => whose.replace('8000-8', '8001-8') as AccountId;
const lookup = lookups(randomBytes(32));
const hashed = (whose: OrganisationId, word: string): string => `~${lookup(whose, 'word', word).slice(0, 12)}`;

const aClaim = (whose: OrganisationId, over: Partial<KeptClaim> = {}): KeptClaim => ({
  id: randomUUID() as ClaimId,
  accountId: accountOf(whose),
  kind: 'A_TO_Z',
  externalOrderId: '302-4471926-8850317',
  externalClaimId: null,
  orderId: null,
  site: 'amazon.de',
  language: 'de',
  reason: 'INR_DELIVERED',
  amount: { minor: 8490, currency: 'EUR' },
  filedAt: NOW,
  clock: { startedAt: NOW, safeDeadline: NOW, hardDeadline: NOW, basis: 'mail', rule: 'amazon.claim.response-hours', holidaysKnown: true },
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
  ...over,
});
const asked = (whose: OrganisationId, word: string, over: Partial<SearchAsked> = {}): SearchAsked => ({
  query: `'${word}':* | '${hashed(whose, word)}'`,
  clearQuery: `'${word}':*`,
  typed: [],
  number: word,
  ...over,
});

describeWithPostgres('finding claims', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
    for (const whose of [ours, theirs]) {
      await inside(async ({ people, accounts }) => {
        await people.addOrganisation({ id: whose, name: 'Shop', zone: 'Europe/Amsterdam' }, NOW);
        await accounts.add(
          {
            id: accountOf(whose),
            organisationId: whose,
            name: 'amazon.de',
            channel: 'amazon',
            site: 'amazon.de',
            zone: 'Europe/Berlin',
            settings: {},
          },
          NOW,
        );
      }, whose);
    }
  });
  afterAll(() => database.drop());
  const inside = <Answer>(work: (stores: DeskStores) => Promise<Answer>, whose = ours): Promise<Answer> =>
    deskUnits(database.dataSource)(whose, work);
  const kept = async (whose: OrganisationId, claim: KeptClaim, words: Partial<SearchWords>): Promise<ClaimId> => {
    await inside(async ({ claims, search }) => {
      await claims.save(claim);
      await search.keep(claim.id, { clear: [], hashed: [], text: '', ...words }, { revision: claim.revision, factsHash: claim.factsHash });
    }, whose);
    return claim.id;
  };
  const find = (what: SearchAsked, whose = ours) => inside(({ search }) => search.find(what, 100), whose);

  it('by a clear word, by its beginning, and by a hashed one', async () => {
    const id = await kept(ours, aClaim(ours, { externalOrderId: '1' }), { clear: ['leinenbett'], hashed: [hashed(ours, 'jansen')] });
    for (const word of ['leinenbett', 'leinen', 'jansen']) expect((await find(asked(ours, word))).ids).toEqual([id]);
    expect((await find(asked(ours, 'janse'))).ids).toEqual([]);
  });
  it('another organisation finds nothing: not by the words, not by their hashes, not by what looks alike', async () => {
    await kept(ours, aClaim(ours, { externalOrderId: '2' }), {
      clear: ['wollmutze'],
      hashed: [hashed(ours, 'pietersen')],
      text: 'wollmutze 305-7711',
    });
    for (const what of [
      asked(theirs, 'wollmutze'),
      asked(theirs, 'pietersen'),
      asked(ours, 'pietersen'),
      asked(theirs, 'x', { typed: ['wollmutze'] }),
    ])
      expect((await find(what, theirs)).ids).toEqual([]);
    expect((await find(asked(ours, 'x', { typed: ['wollmutze'] }))).ids).toHaveLength(1);
  });
  it('the functions that look over the walls keep to the organisation of the transaction, and answer nobody without one', async () => {
    const [{ n } = { n: -1 }] = await inOrganisation(database.dataSource, theirs, (tx) =>
      tx.rows<{ n: number }>(`select count(*)::int as n from find_claims('''wollmutze'':*', 9)`),
    );
    const [{ n: similar } = { n: -1 }] = await inOrganisation(database.dataSource, theirs, (tx) =>
      tx.rows<{ n: number }>(`select count(*)::int as n from find_similar_claims(array['wollmutze'], 9)`),
    );
    expect([n, similar]).toEqual([0, 0]);
  });
  it('who may not see personal data finds by clear words, not by a name', async () => {
    await kept(ours, aClaim(ours, { externalOrderId: '3' }), { clear: ['kaffeemuhle'], hashed: [hashed(ours, 'dijkstra')] });
    const masked = <Answer>(work: () => Promise<Answer>): Promise<Answer> => withinReach({ accounts: null, masked: true }, work);
    expect((await masked(() => find(asked(ours, 'kaffeemuhle')))).ids).toHaveLength(1);
    expect((await masked(() => find(asked(ours, 'dijkstra')))).ids).toEqual([]);
    expect((await find(asked(ours, 'dijkstra'))).ids).toHaveLength(1);
  });
  it.each([
    ['two digits changed places', '4471962'],
    ['a digit is wrong', '4471925'],
  ])('when nothing fits, what looks alike: %s', async (_edge, typed) => {
    const id = await kept(ours, aClaim(ours, { externalOrderId: '4' }), { clear: ['4471926'], text: '303-4471926-11' });
    expect(await find(asked(ours, typed, { typed: [typed] }))).toMatchObject({ how: 'similar', ids: expect.arrayContaining([id]) as unknown });
  });
  it('the beginning of an order or claim number is found before anything is indexed', async () => {
    const claim = aClaim(ours, { externalOrderId: '77-12345', externalClaimId: '501299' });
    await inside(({ claims }) => claims.save(claim));
    for (const number of ['77-12', '5012']) expect((await find(asked(ours, 'nothing', { number }))).ids).toEqual([claim.id]);
    expect((await find(asked(ours, 'nothing', { number: '77%' }))).ids).toEqual([]);
  });
  it('a whole tracking number, however it is spelled', async () => {
    const orderId = randomUUID() as OrderId;
    const claim = aClaim(ours, { orderId, externalOrderId: '5' });
    await inside(async ({ claims, orders }) => {
      await claims.save(claim);
      await orders.addTracking(accountOf(ours), [{ trackingNumber: '3SABC123', orderId }]);
    });
    expect((await find(asked(ours, 'nothing', { number: '3s abc-123' }))).ids).toEqual([claim.id]);
  });
  it('tells when there is more than is given', async () => {
    for (let n = 0; n < 3; n += 1) await kept(ours, aClaim(ours, { externalOrderId: `6${n}` }), { clear: ['gardine'] });
    expect(await inside(({ search }) => search.find(asked(ours, 'gardine'), 2))).toMatchObject({ cut: true, how: 'exact' });
  });
  it('a claim is to be indexed when it is new, when its revision or facts change, and when somebody says so', async () => {
    const claim = aClaim(ours, { externalOrderId: '8' });
    const waits = () => inside(async ({ search }) => (await search.unsearched(1_000)).includes(claim.id));
    await inside(({ claims }) => claims.save(claim));
    expect(await waits()).toBe(true);
    await kept(ours, claim, {});
    expect(await waits()).toBe(false);
    await inside(({ claims }) => claims.save({ ...claim, revision: 2 }));
    expect(await waits()).toBe(true);
    await kept(ours, { ...claim, revision: 2 }, {});
    await inside(({ claims }) => claims.save({ ...claim, revision: 2, factsHash: Buffer.from('aa', 'hex') }));
    expect(await waits()).toBe(true);
    await kept(ours, { ...claim, revision: 2 }, {});
    await inside(({ search }) => search.again([claim.id]));
    expect(await waits()).toBe(true);
  });
});
