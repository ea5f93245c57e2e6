import type { MoneyKind, MoneyParty, MoneyStage } from '@weerwoord/claims';
import { MONEY_KINDS, MONEY_PARTIES, MONEY_STAGES, MONEY_WAY } from '@weerwoord/claims';
import type { ClaimId, Day, Money, Result } from '@weerwoord/kernel';
import { canonicalText, dayOf, isoText, ok } from '@weerwoord/kernel';
import type { Account, DeskStores, KeptClaim, KeptMoneyEntry, NewRecord } from '@weerwoord/ports';
import { idFor, sha256 } from '../../identity/id-for';
import { recordIdFor } from '../../intake/prepare-rows';
import { claimMaterial } from '../claim-material';
import type { Asked, DeskRefusal, DeskTools } from '../desk-tools';
import { claimAct, refused } from '../desk-tools';
import { homeNow, homeOfClaim } from '../words-subject';
import { keepMoney } from './ledger';

export type MoneyForm = {
  readonly kind: string;
  readonly party: string;
  readonly stage: string;
  readonly amount: Money;
  /** The day it happened, in the account's zone. */
  readonly day: Day;
  /** The entry this one puts right. */
  readonly replaces?: string | null;
  /** Where it was seen, in the person's words; sealed. */
  readonly note?: string;
};
type OnMoney = Asked & { readonly claimId: ClaimId };
type Entered = Result<{ readonly entryId: string }, DeskRefusal>;

const isOneOf = <Word extends string>(words: readonly Word[], text: string): text is Word => words.some((word) => word === text);
/** What a person may say of money: what only follows from rules (that it may be claimed, that its time is over) is not theirs to say. */
const STAGES: Readonly<Record<'in' | 'out', readonly MoneyStage[]>> = { out: ['paid'], in: ['claimed', 'granted', 'received', 'refused'] };

type Checked = { readonly kind: MoneyKind; readonly party: MoneyParty; readonly stage: MoneyStage };
function checked({ kind, party, stage, amount, day }: MoneyForm, today: Day): Checked | { readonly path: string; readonly problem: string } {
  if (!isOneOf(MONEY_KINDS, kind) || kind === 'funded') return { path: 'kind', problem: 'not-a-choice' };
  if (!isOneOf(MONEY_PARTIES, party) || !MONEY_WAY[kind].parties.includes(party)) return { path: 'party', problem: 'not-a-choice' };
  if (!isOneOf(MONEY_STAGES, stage) || !STAGES[MONEY_WAY[kind].direction].includes(stage)) return { path: 'stage', problem: 'not-a-choice' };
  if (amount.minor <= 0) return { path: 'amount', problem: 'not-more-than-nothing' };
  if (day > today) return { path: 'day', problem: 'in-future' };
  return { kind, party, stage };
}

/**
 * A person says what they saw of a claim's money: taken, asked for, granted, come, refused. It becomes a source record like any other; a
 * correction names the entry it puts right, and that one stays to be seen.
 */
export async function enterMoney(tools: DeskTools, { organisation, claimId, actor, form }: OnMoney & { readonly form: MoneyForm }): Promise<Entered> {
  const now = tools.clock.now();
  const read = await readClaim(tools, organisation, claimId);
  if (!read) return refused('not-found');
  const { account, entries } = read;
  const problem = checked(form, dayOf(now, account.zone));
  if ('problem' in problem) return refused('bad-input', { fields: [problem] });
  const replaces = form.replaces ?? null;
  if (replaces !== null && !stands(entries, replaces)) return refused('changed-meanwhile');
  return write(
    tools,
    read,
    { organisation, claimId, actor },
    now,
    { ...problem, amount: form.amount, day: form.day, replaces, withdrawn: false },
    form.note,
  );
}

/** Takes an entry back. It stays to be seen, and counts no more. */
export async function withdrawMoney(
  tools: DeskTools,
  { organisation, claimId, actor, entryId }: OnMoney & { readonly entryId: string },
): Promise<Entered> {
  const read = await readClaim(tools, organisation, claimId);
  const entry = read?.entries.find(({ id }) => id === entryId);
  if (!read || !entry) return refused('not-found');
  if (!stands(read.entries, entryId)) return refused('changed-meanwhile');
  const { kind, party, stage, amount, day } = entry;
  return write(tools, read, { organisation, claimId, actor }, tools.clock.now(), {
    kind,
    party,
    stage,
    amount,
    day,
    replaces: entryId,
    withdrawn: true,
  });
}

type Read = { readonly claim: KeptClaim; readonly account: Account; readonly entries: readonly KeptMoneyEntry[] };
async function readClaim(tools: DeskTools, organisation: Asked['organisation'], claimId: ClaimId): Promise<Read | null> {
  return tools.units(organisation, async ({ claims, accounts, money }) => {
    const claim = await claims.byId(claimId);
    const account = claim && (await accounts.byId(claim.accountId));
    return claim && account ? { claim, account, entries: await money.entriesOf([claimId]) } : null;
  });
}
const stands = (entries: readonly KeptMoneyEntry[], id: string): boolean =>
  entries.some((entry) => entry.id === id && !entry.withdrawn) && !entries.some(({ replaces }) => replaces === id);

type Said = Omit<KeptMoneyEntry, 'id' | 'claimId' | 'recordId' | 'by' | 'enteredAt'>;
const ACT = { entered: 'money.entered', corrected: 'money.corrected', withdrawn: 'money.withdrawn' } as const;

async function write(
  tools: DeskTools,
  { claim, account }: Read,
  { organisation, claimId, actor }: OnMoney,
  now: Date,
  said: Said,
  note = '',
): Promise<Entered> {
  const record = await recordOf(
    tools,
    account,
    claim,
    { entered: 'money', by: actor, at: isoText(now), claim: claimId, ...said, ...(note.trim() === '' ? {} : { note: note.trim() }) },
    now,
  );
  const entry: KeptMoneyEntry = { ...said, id: idFor('money', record.id), claimId, recordId: record.id, by: actor, enteredAt: now };
  const written = await tools.units(organisation, async (stores): Promise<Entered> => {
    const locked = await stores.claims.lock(claimId);
    if (!locked) return refused('not-found');
    // Two people who put the same entry right at once: the second sees the first one's word instead.
    if (said.replaces !== null && !stands(await stores.money.entriesOf([claimId]), said.replaces)) return refused('changed-meanwhile');
    if (!(await stores.personal.holdKey(record.subject))) return refused('changed-meanwhile');
    await keepRecord(stores, record);
    await stores.money.add(entry);
    const what = said.withdrawn ? ACT.withdrawn : said.replaces === null ? ACT.entered : ACT.corrected;
    await stores.acts.record([
      claimAct(locked, actor, what, now, { kind: said.kind, stage: said.stage, minor: said.amount.minor, currency: said.amount.currency }),
    ]);
    return ok({ entryId: entry.id });
  });
  if (written.ok) await refreshLedger(tools, organisation, claimId);
  return written;
}

/** The entry as a source record: sealed with the words of the claim, found by its content. */
async function recordOf(
  tools: DeskTools,
  account: Account,
  claim: KeptClaim,
  entered: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<NewRecord> {
  const raw = `${canonicalText(entered)}\n`;
  const hash = sha256(raw);
  const id = recordIdFor(account, 'manual', hash);
  // Not the record's own key where the order has no number: nothing states the record, so it would go as a loose mail does, beside a claim that is still fought.
  const subject = await homeNow(tools, account.organisationId, homeOfClaim(claim));
  const [sealed] = await tools.vault.seal(account.organisationId, [{ subject, plain: Buffer.from(raw, 'utf8') }]);
  if (!sealed) throw new Error('the vault gave nothing back');
  return {
    id,
    accountId: account.id,
    source: 'manual',
    contentHash: hash,
    subject,
    sealed,
    fileId: idFor('file', 'manual', id),
    row: 1,
    receivedAt: now,
  };
}
const keepRecord = async ({ orders }: DeskStores, record: NewRecord): Promise<void> => void (await orders.addRecords([record]));

/** The kept lines follow the entry; should this not be reached, the claim's next refresh makes them. */
async function refreshLedger(tools: DeskTools, organisation: Asked['organisation'], claimId: ClaimId): Promise<void> {
  const found = await claimMaterial(tools, organisation, claimId);
  if (found) await tools.units(organisation, (stores) => keepMoney(stores, [found], tools.clock.now()));
}
