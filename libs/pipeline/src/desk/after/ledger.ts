import type { MoneyEntry, MoneyLedger } from '@weerwoord/claims';
import { moneyOf } from '@weerwoord/claims';
import { endOfDay } from '@weerwoord/kernel';
import type { DeskStores, KeptMoneyEntry } from '@weerwoord/ports';
import { ownPolicies } from '../../judge/judging';
import type { ClaimMaterial } from '../claim-material';

/** The entries that stand: none that was replaced, and none that only took one back. */
export function standingEntries(entries: readonly KeptMoneyEntry[]): readonly KeptMoneyEntry[] {
  const replaced = new Set(entries.flatMap(({ replaces }) => replaces ?? []));
  return entries.filter(({ id, withdrawn }) => !withdrawn && !replaced.has(id));
}

const toCore = ({ id, kind, party, stage, amount, day }: KeptMoneyEntry, zone: string): MoneyEntry => ({
  id,
  kind,
  party,
  stage,
  amount,
  at: endOfDay(day, zone),
});

/** The money of a claim as it stands now. */
export function ledgerOf({ claim, kept, facts, account }: ClaimMaterial, entries: readonly KeptMoneyEntry[], now: Date): MoneyLedger {
  const { decidedAt, sellerPays } = kept.after;
  const asked = { claim, facts, decidedAt, filedAt: kept.filedAt, sellerPays, now, zone: account.zone, overrides: ownPolicies(account) };
  return moneyOf(
    asked,
    standingEntries(entries).map((entry) => toCore(entry, account.zone)),
  );
}

/** Keeps the lines of claims that are being written, so that what is owed can be found over all of them. Part of the caller's unit of work. */
export async function keepMoney({ money }: Pick<DeskStores, 'money'>, claims: readonly ClaimMaterial[], now: Date): Promise<void> {
  if (claims.length === 0) return;
  const entries = await money.entriesOf(claims.map(({ kept }) => kept.id));
  await money.keep(
    claims.map((found) => ({
      claimId: found.kept.id,
      accountId: found.account.id,
      lines: ledgerOf(
        found,
        entries.filter(({ claimId }) => claimId === found.kept.id),
        now,
      ).lines,
    })),
  );
}
