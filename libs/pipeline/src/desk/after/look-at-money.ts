import type { ClaimMoney, MoneyDueList } from '@weerwoord/contracts';
import { policyFor } from '@weerwoord/policies';
import type { AccountId, Channel, ClaimId, Money, OrganisationId } from '@weerwoord/kernel';
import { dayOf, daysBetween, isoText } from '@weerwoord/kernel';
import type { MoneyDue } from '@weerwoord/ports';
import type { z } from 'zod';
import { claimMaterial } from '../claim-material';
import type { DeskTools } from '../desk-tools';
import { isoOrNull } from '../look/timeline-shape';
import { ledgerOf } from './ledger';

type Page = z.infer<typeof ClaimMoney>;
type Due = z.infer<typeof MoneyDueList>;

/** Where the money of a claim is; null when there is no such claim. */
export async function lookAtMoney(
  tools: DeskTools,
  { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId },
): Promise<Page | null> {
  const found = await claimMaterial(tools, organisation, claimId);
  if (!found) return null;
  const now = tools.clock.now();
  const { entries, names } = await tools.units(organisation, async ({ money, desk }) => ({
    entries: await money.entriesOf([claimId]),
    names: await desk.peopleNames(),
  }));
  const { lines, balances } = ledgerOf(found, entries, now);
  const replaced = new Set(entries.flatMap(({ replaces }) => replaces ?? []));
  return {
    lines: lines.map(({ key, since, due, ...line }) => ({
      ...line,
      key,
      amount: line.amount && { ...line.amount },
      since: isoOrNull(since),
      due: due && dueShape(due, found.account.channel, found.kept.site, now, found.account.zone),
      entryId: key.startsWith('entry:') ? key.slice(6) : null,
    })),
    balances: balances.map((balance) => ({ ...balance })),
    former: entries
      .filter(({ id, withdrawn }) => replaced.has(id) && !withdrawn)
      .map(({ id, kind, stage, amount, day, by, enteredAt }) => ({
        id,
        kind,
        stage,
        amount: { ...amount },
        day,
        by: names.get(by.replace(/^person:/, '')) ?? null,
        at: isoText(enteredAt),
      })),
    zone: found.account.zone,
  };
}

/** How sure the row is that says until when. */
function dueShape(
  { at, rule }: { readonly at: Date; readonly rule: string },
  channel: Channel,
  site: string,
  now: Date,
  zone: string,
): NonNullable<Page['lines'][number]['due']> {
  return { at: isoText(at), rule, confidence: policyFor(rule, channel, site, dayOf(now, zone))?.confidence ?? null };
}

/** A claim's page of money that may still come, at most; a seller with more has other worries than a list. */
const AT_MOST = 1000;

/** What is claimable, claimed or granted over all claims, with what each sum comes to. */
export async function lookAtMoneyDue(
  { units, clock }: Pick<DeskTools, 'units' | 'clock'>,
  { organisation, account }: { readonly organisation: OrganisationId; readonly account: AccountId | null },
): Promise<Due> {
  const now = clock.now();
  const { lines, zone } = await units(organisation, async ({ money, people }) => ({
    lines: await money.due(account, AT_MOST),
    zone: (await people.organisation())?.zone ?? 'UTC',
  }));
  // What may no longer be asked for is no money to come: time alone makes it so, and writes nothing.
  const open = lines.filter(({ stage, due }) => stage !== 'claimable' || due === null || due.at > now);
  const age = (since: Date | null): number | null => (since === null ? null : Math.max(0, daysBetween(dayOf(since, zone), dayOf(now, zone))));
  return {
    lines: open.map((line) => ({
      ...line,
      amount: line.amount && { ...line.amount },
      since: isoOrNull(line.since),
      age: age(line.since),
      due: line.due && dueShape(line.due, line.channel, '*', now, zone),
    })),
    sums: sumsOf(open, age),
  };
}

/** One sum for each party, stage and currency, the largest first. Lines of which nobody said how much are counted and add nothing. */
function sumsOf(lines: readonly MoneyDue[], age: (since: Date | null) => number | null): Due['sums'] {
  const groups = new Map<string, MoneyDue[]>();
  for (const line of lines) {
    const key = [line.channel, line.party, line.stage, line.amount?.currency ?? ''].join('\0');
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      const amounts = group.flatMap(({ amount }): Money[] => (amount ? [amount] : []));
      if (!first || amounts.length === 0) return [];
      const ages = group.flatMap(({ since }) => age(since) ?? []);
      return [
        {
          channel: first.channel,
          party: first.party,
          stage: first.stage,
          currency: amounts[0]?.currency ?? '',
          minor: amounts.reduce((sum, { minor }) => sum + minor, 0),
          claims: new Set(group.map(({ claimId }) => claimId)).size,
          oldest: ages.length === 0 ? null : Math.max(...ages),
        },
      ];
    })
    .sort((a, b) => b.minor - a.minor);
}
