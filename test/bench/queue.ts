import type { ClaimKind, ClaimReason, WorkState } from '@weerwoord/claims';
import type { ClaimId, PersonId } from '@weerwoord/kernel';
import { claimWords, idFor, lookAtClaims, queueFacets } from '@weerwoord/pipeline';
import type { ClaimsAsked } from '@weerwoord/pipeline';
import { NOTHING_AFTER } from '@weerwoord/ports';
import type { Account, KeptClaim, PersonalOfOrder } from '@weerwoord/ports';
import type { Product } from '@weerwoord/wiring';
import { chanceOf } from '@weerwoord/worlds';
import { seconds, tell } from './figure';
import { anAccount, NOW } from './seller';

const CLAIMS = Number(process.env['WEERWOORD_BENCH_QUEUE'] ?? 50_000);
const AT_A_TIME = 1_000;
const RUNS = 40;
const HOUR_MS = 3_600_000;
const ME = '00000000-0000-8000-8000-0000000000aa' as PersonId;

const REASONS: readonly ClaimReason[] = ['INR_DELIVERED', 'INR_IN_TRANSIT', 'INR_NO_TRACKING', 'SNAD', 'DAMAGED', 'RETURN_REFUSED'];
const KINDS: readonly ClaimKind[] = ['A_TO_Z', 'CHARGEBACK', 'SAFE_T'];
const STATES: readonly WorkState[] = ['open', 'open', 'drafting', 'approved', 'answered', 'won', 'won', 'lost'];
const FIRST = 'Anna Jan Piet Sophie Karin Mehmet Luca Ines Tomasz Eva Noah Zeynep Lars Fatima Hugo'.split(' ');
const LAST = 'Jansen Müller Schmidt Dubois Rossi Yilmaz Nowak Svensson Visser Becker Moreau Conti Kaya Bakker Lindberg'.split(' ');
const WORDS =
  'parcel never arrived neighbour box broken colour wrong refund please answer tracking says delivered nobody home yesterday again waiting invoice photo'.split(
    ' ',
  );

/** Fifty thousand claims of one seller, listed, narrowed, put in order, counted and searched as the API does it. */
export async function benchQueue(product: Product): Promise<void> {
  const account = await anAccount(product, 'bench-queue');
  const { organisationId: organisation } = account;
  await claimsOf(product, account);
  await product.dataSource.query('analyze');
  const ask = (asked: Omit<ClaimsAsked, 'organisation'>) => lookAtClaims(product.desk, { organisation, me: ME, ...asked });
  if ((await ask({ view: 'all' })).total < CLAIMS) throw new Error('the claims are not there: nothing to time');
  const twentieth = await cursorOfPage(ask, 20);
  const bare = await percentiles(() => product.dataSource.query('select * from claim order by safe_deadline, id limit 50'));
  const told = async (figure: string, work: () => Promise<unknown>): Promise<void> => {
    const { p50, p95 } = await percentiles(work);
    const versus = 'select … order by safe_deadline limit 50, plain SQL';
    tell({ bench: 'queue', figure: `${figure}, p50, ${CLAIMS} claims`, value: p50 * 1000, unit: 'ms', versus, ratio: p50 / bare.p50 });
    tell({ bench: 'queue', figure: `${figure}, p95, ${CLAIMS} claims`, value: p95 * 1000, unit: 'ms', versus, ratio: p95 / bare.p95 });
  };
  await told('first page with all counts', () => ask({}));
  await told('20th page', () => ask({ cursor: twentieth }));
  await told('narrowed by reason, state and amount', () => ask({ reason: 'SNAD', work: 'open', currency: 'EUR', min: 20_000 }));
  await told('by amount, largest first', () => ask({ view: 'all', sort: 'amount', desc: 'true' }));
  await told('by evidence missing', () => ask({ sort: 'evidence', desc: 'true' }));
  await told('numbers beside every filter', () => queueFacets(product.desk, { organisation, me: ME, view: 'action' }));
  const found = async (figure: string, q: string, least: number): Promise<void> => {
    const { total } = await ask({ view: 'all', q });
    if (total < least) throw new Error(`"${q}" finds ${total} claims: nothing to time`);
    await told(`search: ${figure} (finds ${total})`, () => ask({ view: 'all', q }));
  };
  await found('an order number', orderOf(4711), 1);
  await found('a buyer by the beginning of two names', 'soph mull', 1);
  await found('a word in every third message', 'neighbour', 1_000);
  await found('an order number with a mistake', orderOf(4711).replace(/(\d)(\d)$/, '$2$1'), 1);
}

type Page = Awaited<ReturnType<typeof lookAtClaims>>;
async function cursorOfPage(ask: (asked: Omit<ClaimsAsked, 'organisation'>) => Promise<Page>, page: number): Promise<string | null> {
  let cursor: string | null = null;
  for (let at = 1; at < page; at += 1) cursor = (await ask({ cursor })).next;
  return cursor;
}

async function percentiles(work: () => Promise<unknown>): Promise<{ readonly p50: number; readonly p95: number }> {
  await work(); // once to warm caches and compiler
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await seconds(work));
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(RUNS / 2)] ?? 0, p95: times[Math.floor(RUNS * 0.95)] ?? 0 };
}

const orderOf = (n: number): string => `302-${String(1_000_000 + ((n * 7919) % 9_000_000))}-${String(1_000_000 + ((n * 104_729) % 9_000_000))}`;

/** Brought in by the stores' own way of saving, a thousand in one transaction, with the words they are found by. */
async function claimsOf(product: Product, account: Account): Promise<void> {
  const { organisationId: organisation } = account;
  const chance = chanceOf(4711).next;
  const one = <Thing>(of: readonly Thing[]): Thing => of[Math.floor(chance() * of.length)] as Thing;
  for (let from = 0; from < CLAIMS; from += AT_A_TIME) {
    const claims = Array.from({ length: Math.min(AT_A_TIME, CLAIMS - from) }, (_, n) => aClaim(account, from + n, one, chance));
    const words = claims.map((kept) =>
      claimWords(
        product.vault,
        organisation,
        { kept, facts: null, personal: { documents: [aBuyer(one)], text: () => null, resolve: () => ({}) } },
        [],
      ),
    );
    await product.desk.units(organisation, async ({ claims: store, search }) => {
      await store.saveAll(claims);
      for (const [place, claim] of claims.entries()) {
        const said = words[place];
        if (said) await search.keep(claim.id, said, { revision: claim.revision, factsHash: claim.factsHash });
      }
    });
  }
}

function aClaim(account: Account, n: number, one: <Thing>(of: readonly Thing[]) => Thing, chance: () => number): KeptClaim {
  const filed = new Date(NOW.getTime() - Math.floor(chance() * 90 * 24) * HOUR_MS);
  const wanted = 2 + Math.floor(chance() * 6);
  return {
    id: idFor<ClaimId>('claim', account.id, `bench ${n}`),
    accountId: account.id,
    kind: one(KINDS),
    externalOrderId: orderOf(n),
    externalClaimId: null,
    orderId: null,
    site: 'amazon.de',
    language: 'de',
    reason: one(REASONS),
    amount: { minor: 500 + Math.floor(chance() * 40_000), currency: chance() < 0.9 ? 'EUR' : 'GBP' },
    filedAt: filed,
    clock: {
      startedAt: filed,
      safeDeadline: new Date(filed.getTime() + 48 * HOUR_MS),
      hardDeadline: new Date(filed.getTime() + 72 * HOUR_MS),
      basis: 'mail',
      rule: 'amazon.claim.response-hours',
      holidaysKnown: true,
    },
    work: one(STATES),
    marketplaceState: 'ACTION_REQUIRED',
    fundedBy: 'UNKNOWN',
    saysMetric: null,
    evidencePresent: Math.floor(chance() * (wanted + 1)),
    evidenceWanted: wanted,
    draftLanguage: 'de',
    advice: 'contest',
    assignedTo: null,
    factsHash: null,
    revision: 1,
    after: NOTHING_AFTER,
  };
}

function aBuyer(one: <Thing>(of: readonly Thing[]) => Thing): PersonalOfOrder {
  const name = `${one(FIRST)} ${one(LAST)}`;
  const text = Array.from({ length: 40 }, () => one(WORDS)).join(' ');
  return {
    recordId: '' as PersonalOfOrder['recordId'],
    statedAt: NOW,
    contentHash: '',
    personal: {
      buyerName: name,
      email: `${name.replace(' ', '.').toLowerCase()}@buyers.example`,
      recipient: { name, postcode: '1012 AB', city: 'Amsterdam' },
      texts: { message: text },
    },
  };
}
