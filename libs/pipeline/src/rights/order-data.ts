import { isoText } from '@weerwoord/kernel';
import type { ClaimId, OrderId, OrganisationId } from '@weerwoord/kernel';
import type { BuyerOrderData, ErasedOrder, HeldBecause, KeptClaim, KeptDraft, OpenedRecord, PersonalOfOrder, ToldOfPerson } from '@weerwoord/ports';
import { openWords } from '../desk/draft-words';
import { wordsOf } from '../desk/evidence/files-of';
import { savedName } from '../desk/evidence/shown-name';
import type { RightsTools } from './rights-tools';

const LETTERS = ['answer', 'buyer', 'carrier'] as const;
/** Ids of ours, and hashes that stand for a person: of no use to anybody outside. */
const OURS = new Set(['id', 'accountId', 'recordId', 'recordIds', 'buyerKey', 'orderId', 'claimId']);

/** What is said of the order, without what only means something in here; instants as ISO texts. */
export function withoutOurs(value: unknown): unknown {
  if (value instanceof Date) return isoText(value);
  if (Array.isArray(value)) return value.map(withoutOurs);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (OURS.has(key) ? [] : [[key, withoutOurs(one)]])));
}

/** Everything records say of who the person is; each thing once, with the records that say it. */
export function toldOfPerson(documents: readonly PersonalOfOrder[]): ToldOfPerson[] {
  const told = new Map<string, { what: ToldOfPerson['what']; value: string; records: string[] }>();
  const note = (what: ToldOfPerson['what'], value: string | undefined, record: string): void => {
    if (value === undefined || value.trim() === '') return;
    const known = told.get(`${what} ${value}`);
    if (!known) told.set(`${what} ${value}`, { what, value, records: [record] });
    else if (!known.records.includes(record)) known.records.push(record);
  };
  for (const { recordId, personal } of documents) {
    if (!personal) continue;
    const { recipient, places = {} } = personal;
    note('name', personal.buyerName, recordId);
    note('name', recipient?.name, recordId);
    note('email', personal.email, recordId);
    note('phone', personal.phone, recordId);
    note('handle', personal.buyerHandle, recordId);
    if (recipient)
      note(
        'address',
        [...(recipient.lines ?? []), [recipient.postcode, recipient.city].filter(Boolean).join(' '), recipient.region, recipient.country]
          .filter(Boolean)
          .join(', '),
        recordId,
      );
    for (const { city, postcode, country, signedBy } of Object.values(places)) {
      note('place', [postcode, city, country].filter(Boolean).join(' '), recordId);
      note('signature', signedBy, recordId);
    }
  }
  return [...told.values()];
}

type Clock = { readonly at: Date; readonly because: string; readonly days: number } | null;
export type KeptOfOrder = {
  readonly orderId: OrderId;
  readonly mine: ReadonlySet<OrderId>;
  readonly documents: readonly PersonalOfOrder[];
  readonly clock: Clock;
  readonly erased: ErasedOrder | null;
  readonly holds: readonly HeldBecause[];
  /** Names of staff as role words. */
  readonly asRoles: (text: string) => string;
};

/** One order of a buyer with everything that is kept about it; null when there is no such order. */
export async function orderData(tools: RightsTools, organisation: OrganisationId, kept: KeptOfOrder): Promise<BuyerOrderData | null> {
  const { orderId, documents, asRoles } = kept;
  const detail = await tools.orders.order(organisation, orderId);
  if (!detail) return null;
  const { claims, files, statements } = await tools.units(organisation, async (stores) => ({
    claims: await stores.desk.claimsOf(orderId),
    files: await stores.files.of({ orderId, claimId: null }),
    statements: await stores.orders.statementsOf([orderId]),
  }));
  const { account, facts } = detail;
  const texts = new Map(documents.flatMap(({ personal }) => Object.entries(personal?.texts ?? {})));
  const told = [];
  const disclosed: BuyerOrderData['disclosed'][number][] = [];
  for (const claim of claims) {
    const drafts = await draftsOf(tools, organisation, claim.id);
    told.push(claimData(claim, drafts, asRoles));
    disclosed.push(...(await disclosures(tools, organisation, claim, drafts)));
  }
  const words = await wordsOf(tools.vault, organisation, files);
  const records = await tools.orders.records(
    organisation,
    detail.records.map(({ id }) => id),
  );
  return {
    seller: { account: account.name, channel: account.channel, site: facts.site },
    orderNumber: facts.externalId,
    facts: withoutOurs({ ...facts, messages: undefined }) as Readonly<Record<string, unknown>>,
    person: toldOfPerson(documents),
    messages: [...facts.messages]
      .sort((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ key, from, at }) => ({ at: isoText(at), from, text: worded(texts.get(key), asRoles) })),
    texts: [...texts].filter(([key]) => !facts.messages.some((message) => message.key === key)).map(([key, text]) => ({ key, text: asRoles(text) })),
    statements: statements.map(({ statedAt, recordId, said }) => ({ statedAt: isoText(statedAt), record: recordId, says: withoutOurs(said) })),
    claims: told,
    files: files.map((file, place) => {
      const known = words[place] ?? null;
      return {
        path: known === null ? null : filePath(facts.externalId, place, known.name, file.mediaType),
        name: known?.name ?? null,
        mediaType: file.mediaType,
        bytes: file.bytes,
        sha256: file.sha256,
        shows: file.code,
        addedAt: isoText(file.addedAt),
        note: worded(known?.note ?? undefined, asRoles),
        takenWith: known?.takenWith ?? null,
        takenBack: file.removedAt !== null,
      };
    }),
    disclosed: disclosed.sort((a, b) => a.at.localeCompare(b.at)),
    records: records.map((record) => recordData(record, kept)),
    retention: {
      erasedAt: kept.erased && isoText(kept.erased.at),
      dueAt: kept.erased || !kept.clock ? null : isoText(kept.clock.at),
      because: kept.clock?.because ?? null,
      days: kept.clock?.days ?? null,
      holds: kept.holds.map(({ basis, until }) => ({ basis, until: until && isoText(until) })),
    },
  };
}

const worded = (text: string | undefined, asRoles: (text: string) => string): string | null => (text === undefined ? null : asRoles(text));
/** Where a file stands in the ZIP: of the order, counted, with the ending of what it is. */
export const filePath = (orderNumber: string, place: number, name: string, mediaType: string): string =>
  `files/${orderNumber.replace(/[^A-Za-z0-9._-]/g, '_')}/${String(place + 1).padStart(3, '0')}-${savedName(name, mediaType)}`;

/** A record's own words are the buyer's where it tells of nobody else; a list of many buyers' orders is not theirs to have. */
function recordData(
  { id, source, receivedAt, hash, header, raw, orderIds }: OpenedRecord,
  { mine, asRoles }: KeptOfOrder,
): BuyerOrderData['records'][number] {
  const ofOthers = orderIds.some((order) => !mine.has(order));
  const shown = !ofOthers && raw !== null;
  return {
    id,
    source,
    receivedAt: isoText(receivedAt),
    sha256: hash,
    columns: shown ? header : null,
    text: shown ? asRoles(raw) : null,
    withheld: ofOthers ? 'tells-of-others' : raw === null ? 'destroyed' : null,
  };
}

type Drafted = KeptDraft & { readonly text: string | null };
/** What was sent, and what people work on, of all letters; each version once. */
async function draftsOf(tools: RightsTools, organisation: OrganisationId, claimId: ClaimId): Promise<Drafted[]> {
  const kept = await tools.units(organisation, async ({ drafts }) => {
    const current = [];
    for (const letter of LETTERS) current.push(await drafts.current(claimId, letter));
    return [...(await drafts.sent(claimId)), ...current.flatMap((draft) => draft ?? [])];
  });
  const once = [...new Map(kept.map((draft) => [`${draft.letter} ${String(draft.version)}`, draft])).values()];
  const drafted: Drafted[] = [];
  for (const draft of once) {
    const words = await openWords(tools.vault, organisation, draft);
    drafted.push({
      ...draft,
      text:
        words &&
        tools.letters.plain(
          words.filter(({ leftOut }) => !leftOut),
          draft.kind,
          draft.language,
        ),
    });
  }
  return drafted;
}

function claimData(claim: KeptClaim, drafts: readonly Drafted[], asRoles: (text: string) => string): BuyerOrderData['claims'][number] {
  return {
    kind: claim.kind,
    reason: claim.reason,
    number: claim.externalClaimId,
    filedAt: isoText(claim.filedAt),
    state: claim.work,
    marketplaceState: claim.marketplaceState,
    amount: claim.amount,
    decidedAt: claim.after.decidedAt && isoText(claim.after.decidedAt),
    letters: drafts.map(({ letter, language, state, at, sentAt, text }) => ({
      to: letter,
      language,
      state,
      writtenAt: isoText(at),
      sentAt: sentAt && isoText(sentAt),
      text: text && asRoles(text),
    })),
  };
}

type Disclosed = BuyerOrderData['disclosed'][number];
/** To whom something about them went: answers and letters that were sent, and packs that were sealed to be handed over. */
async function disclosures(tools: RightsTools, organisation: OrganisationId, claim: KeptClaim, drafts: readonly Drafted[]): Promise<Disclosed[]> {
  const packs = await tools.units(organisation, (stores) => stores.packs.ofClaim(claim.id));
  const by = (actor: string | null): 'staff' | 'program' => (actor?.startsWith('person:') ? 'staff' : 'program');
  return [
    ...packs.map(({ sealedAt, hash, sealedBy }): Disclosed => ({ at: isoText(sealedAt), what: 'pack', to: claim.kind, by: by(sealedBy), hash })),
    ...drafts.flatMap(({ letter, sentAt, approvedBy }): Disclosed[] =>
      sentAt === null
        ? []
        : [
            {
              at: isoText(sentAt),
              what: letter === 'answer' ? 'answer' : 'letter',
              to: letter === 'answer' ? claim.kind : letter,
              by: by(approvedBy),
              hash: null,
            },
          ],
    ),
  ];
}
