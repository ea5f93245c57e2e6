import type { AccountId, ClaimId, OrderId, OrganisationId } from '@weerwoord/kernel';
import { dayOf } from '@weerwoord/kernel';
import { eraseDue } from '@weerwoord/orders';
import type {
  Account,
  ClockLine,
  DueDay,
  ErasedOrder,
  EraseWhy,
  HoldRow,
  HoldsAsked,
  KeptHold,
  KeptRetention,
  RetentionSetting,
} from '@weerwoord/ports';
import { holdAtMost, holdSubject } from './holds';
import type { HoldTools } from './personal-tools';
import type { Retention } from './retention-of';
import { retentionOf } from './retention-of';

type On = { readonly organisation: OrganisationId };
const DAY_MS = 86_400_000;

/** A hold with its words opened; null where nobody wrote any, or the hold is over. */
export type OpenHold = KeptHold & { readonly words: string | null };
export type PersonalOfOrder = {
  readonly orderId: OrderId | null;
  readonly erased: ErasedOrder | null;
  readonly due: ClockLine | null;
  readonly holds: readonly OpenHold[];
  readonly holdAtMost: Date;
};

/** What becomes of one order's personal data: gone, due, or held; of a claim, that of its order. null: no such thing. */
export async function lookAtPersonal(
  tools: HoldTools,
  { organisation, of }: On & { readonly of: { readonly orderId: OrderId } | { readonly claimId: ClaimId } },
): Promise<PersonalOfOrder | null> {
  const now = tools.clock.now();
  const found = await tools.units(organisation, async ({ personal, claims }) => {
    const claim = 'claimId' in of ? await claims.byId(of.claimId) : null;
    if ('claimId' in of && !claim) return null;
    const orderId = 'orderId' in of ? of.orderId : (claim?.orderId ?? null);
    if (orderId === null) return { orderId, erased: null, due: null, holds: [] };
    if (!(await personal.accountsOf([orderId])).has(orderId)) return null;
    const holds = (await personal.holdsOf(orderId)).filter(({ releasedAt, until }) => releasedAt === null && until > now);
    const words: (Uint8Array | null)[] = [];
    for (const { id } of holds) words.push((await personal.hold(id))?.sealedWords ?? null);
    return {
      orderId,
      erased: (await personal.erased([orderId])).get(orderId) ?? null,
      due: await personal.clockOf(orderId),
      holds: holds.map((hold, place) => ({ hold, sealed: words[place] ?? null })),
    };
  });
  if (!found) return null;
  const holds: OpenHold[] = [];
  for (const { hold, sealed } of found.holds) holds.push({ ...hold, words: await opened(tools, organisation, hold.id, sealed) });
  return { ...found, holds, holdAtMost: holdAtMost(now) };
}

async function opened(
  { vault }: Pick<HoldTools, 'vault'>,
  organisation: OrganisationId,
  holdId: string,
  sealed: Uint8Array | null,
): Promise<string | null> {
  const [bytes] = sealed === null ? [] : await vault.open(organisation, [{ subject: holdSubject(holdId), sealed }]);
  return bytes ? Buffer.from(bytes).toString('utf8') : null;
}

/** Holds, the latest first, with their words where they may be shown. */
export async function lookAtHolds(
  tools: HoldTools,
  { organisation, asked, after, limit }: On & { readonly asked: HoldsAsked; readonly after: string | null; readonly limit: number },
): Promise<{ readonly rows: readonly (HoldRow & { readonly standing: boolean })[]; readonly next: string | null }> {
  const now = tools.clock.now();
  const { rows, next } = await tools.units(organisation, ({ personal }) => personal.list(asked, now, { after, limit }));
  return { rows: rows.map((row) => ({ ...row, standing: row.releasedAt === null && row.until > now })), next };
}

export type AccountRetention = { readonly account: Account; readonly own: KeptRetention | null; readonly rule: Retention };
export type PersonalSettings = {
  readonly accounts: readonly AccountRetention[];
  readonly channels: readonly KeptRetention[];
  /** The next thirty days; what is overdue counts today. */
  readonly due: readonly DueDay[];
  readonly erased: readonly { readonly month: string; readonly why: EraseWhy; readonly orders: number }[];
};

/** How long what stays, what goes in the next thirty days, and what went. */
export function lookAtPersonalSettings(
  { units, clock }: Pick<HoldTools, 'units' | 'clock'>,
  { organisation, accountId = null }: On & { readonly accountId?: AccountId | null },
): Promise<PersonalSettings> {
  const now = clock.now();
  return units(organisation, async ({ personal, accounts }) => {
    const settings = await personal.settings();
    const all = await accounts.all();
    return {
      accounts: all.map((account) => ({
        account,
        own: settings.find(({ scope }) => scope === account.id) ?? null,
        rule: retentionOf(account, settings, dayOf(now, account.zone)),
      })),
      channels: settings.filter(({ scope }) => all.some(({ channel }) => channel === scope)),
      due: await personal.dueByDay(now, new Date(now.getTime() + 30 * DAY_MS), accountId, now),
      erased: await personal.erasedByMonth(accountId),
    };
  });
}

/** What a setting is for: all accounts of a channel, or one account. */
export type SettingAsked = On & { readonly scope: string; readonly setting: RetentionSetting };

/** How many orders a changed setting would make due at once, that are not due now. Holds are left out: what is held does not go. */
export async function erasedAtOnce(
  { units, clock }: Pick<HoldTools, 'units' | 'clock'>,
  { organisation, scope, setting }: SettingAsked,
): Promise<number> {
  const now = clock.now();
  const { accounts, settings } = await units(organisation, async (stores) => ({
    accounts: await stores.accounts.all(),
    settings: await stores.personal.settings(),
  }));
  const changed = [...settings.filter((one) => one.scope !== scope), { ...setting, scope, by: '', at: now }];
  let orders = 0;
  for (const account of accounts.filter(({ id, channel }) => id === scope || channel === scope)) {
    const [before, after] = [retentionOf(account, settings, dayOf(now, account.zone)), retentionOf(account, changed, dayOf(now, account.zone))];
    for (let from: OrderId | null = null; ;) {
      const page = await units(organisation, ({ personal }) => personal.materialsOf(account.id, from, PER_PAGE));
      orders += page.filter(({ facts, heardAt }) => eraseDue(facts, heardAt, after).at <= now && eraseDue(facts, heardAt, before).at > now).length;
      from = page.at(-1)?.orderId ?? null;
      if (page.length < PER_PAGE) break;
    }
  }
  return orders;
}
const PER_PAGE = 2_000;

/** Sets how long data stays; every clock it touches is worked out anew by the next round, which destroys what is due then. */
export function setRetention(
  { units, clock }: Pick<HoldTools, 'units' | 'clock'>,
  { organisation, scope, setting, actor }: SettingAsked & { readonly actor: string },
): Promise<void> {
  const now = clock.now();
  return units(organisation, async ({ personal, accounts, acts }) => {
    const before = (await personal.settings()).find((one) => one.scope === scope);
    await personal.saveSetting({ ...setting, scope, by: actor, at: now });
    await personal.forgetClocks((await accounts.all()).filter(({ id, channel }) => id === scope || channel === scope).map(({ id }) => id));
    const told = ({ afterDelivery = null, undelivered = null, loose = null, autoHolds = null }: RetentionSetting) => ({
      afterDelivery,
      undelivered,
      loose,
      autoHolds,
    });
    await acts.record([
      {
        at: now,
        actor,
        what: 'retention.changed',
        subjectKind: 'retention',
        subjectId: scope,
        payload: { ...told(setting), before: before ? told(before) : null },
      },
    ]);
  });
}
