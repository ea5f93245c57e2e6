import type { Checklist, EvidenceBundle, EvidenceCode } from '@weerwoord/evidence';
import { isPointerOnly } from '@weerwoord/evidence';
import type { OrderFacts } from '@weerwoord/orders';
import type { PolicyRow } from '@weerwoord/policies';
import { policyFor } from '@weerwoord/policies';
import { dayOf } from '@weerwoord/kernel';
import { ruleRows } from '../advice/rule-rows';
import type { Advice, Claim } from '../claim';
import { zoneOfSite } from '../clocks/clock-for';
import { CHANNEL_OF_KIND } from '../kind-table';
import { shopNumber } from '../shop/shop-number';
import type { AppealRefusal, AppealWay } from './appeal-table';
import { appealRulesOf, openAxes } from './appeal-table';
import { appealStand, runsByAppeal } from './appeal-stand';

/** What the marketplace had seen when it decided: the items our letter cited, and the bundle they stood in; null: it had no letter of ours. */
export type ShownThen = { readonly at: Date; readonly cited: readonly string[]; readonly had: readonly string[] };

export type AppealInput = {
  readonly claim: Claim;
  /** null while the order is not known. */
  readonly facts: OrderFacts | null;
  readonly bundle: EvidenceBundle;
  /** The answer's: what was asked for before it was lost. */
  readonly checklist: Checklist;
  readonly now: Date;
  readonly decidedAt: Date | null;
  readonly shown: ShownThen | null;
  /** The account's zone and own rows. */
  readonly zone?: string;
  readonly overrides?: readonly PolicyRow[];
};

/** Something that can be shown and was not, when it was decided. `since`: it came after the letter; else it was there and not shown. */
export type NewItem = { readonly itemId: string; readonly code: EvidenceCode; readonly at: Date | null; readonly since: boolean };

export type Appeal = {
  readonly state: 'not-decided' | 'under-way' | 'offered' | 'over' | 'not-possible';
  /** Why there is none; null while there may be one. */
  readonly because: AppealRefusal | null;
  readonly way: AppealWay | null;
  /** What a won appeal could change. */
  readonly axes: readonly ('money' | 'metric')[];
  readonly decidedAt: Date | null;
  /** null where nobody knows since when its days run. */
  readonly until: Date | null;
  readonly safeUntil: Date | null;
  /** The policy row that times it. */
  readonly timedBy: Pick<PolicyRow, 'id' | 'value' | 'unit' | 'confidence' | 'readOn' | 'source'> | null;
  readonly rules: Advice['rules'];
  /** How often; null: not published. */
  readonly most: number | null;
  /** Asked for by the checklist and not shown then. */
  readonly lacked: readonly EvidenceCode[];
  /** Can be shown now and was not shown then. */
  readonly fresh: readonly NewItem[];
  /** Would be new, and is asked for, and is not here yet. */
  readonly wanted: readonly EvidenceCode[];
  /**
   * What we advise; a person may do otherwise. `appeal`: something new is here. `gather`: nothing new yet, and there is time.
   * `nothing-new`: nothing new, and nothing left to ask for. null: there is no appeal to advise on.
   */
  readonly advice: 'appeal' | 'gather' | 'nothing-new' | null;
  /** What filing costs, in minor units of euro, where it costs something. */
  readonly feeMinor: number | null;
};

/** The letter itself, and what the marketplace knew before we did: never something new. */
const NEVER_NEW: ReadonlySet<EvidenceCode> = new Set([
  'SELLER_STATEMENT',
  'ORDER_FACTS',
  'SHIP_CONFIRMATION',
  'TRACKING_UPLOADED',
  'MARKETPLACE_TRACKING',
  'RETURN_RECORD',
]);

/**
 * May this decision be appealed, until when by which row, and with what that the marketplace has not seen? Advice, never a lock.
 *
 * @source amazon §4.3 (30 days), §4.7; ebay MB-34, §7.4, PD-11; aliexpress §2 (7 days, once); webshop §4 (DigiDispuut), §7 (PayPal)
 */
export function appealFor(input: AppealInput): Appeal {
  const { claim, now, decidedAt, zone: own, overrides = [] } = input;
  const rules = appealRulesOf(claim.kind);
  const stand = standWithAmount(input);
  const zone = zoneOfSite(claim.site, own);
  const timed = stand.state === 'open' && runsByAppeal(rules, claim.clock, decidedAt);
  const until = timed ? claim.clock.hardDeadline : null;
  const over = until !== null && now >= until;
  const state = stand.state === 'open' ? (over ? 'over' : 'offered') : stand.state;
  const row = rules.rule === null ? null : policyFor(rules.rule, CHANNEL_OF_KIND[claim.kind], claim.site, dayOf(decidedAt ?? now, zone), overrides);
  const fresh = freshItems(input);
  const wanted = state === 'offered' ? wantedItems(input.checklist) : [];
  return {
    state,
    because: stand.state === 'not-possible' ? stand.because : null,
    way: rules.way,
    axes: stand.state === 'open' ? openAxes(claim) : [],
    decidedAt,
    until,
    safeUntil: timed ? claim.clock.safeDeadline : null,
    timedBy: row && { id: row.id, value: row.value, unit: row.unit, confidence: row.confidence, readOn: row.readOn, source: row.source },
    rules: ruleRows(rules.rows),
    most: rules.most,
    lacked: lackedItems(input),
    fresh,
    wanted,
    advice: state !== 'offered' ? null : fresh.length > 0 || !rules.needsNew ? 'appeal' : wanted.length > 0 ? 'gather' : 'nothing-new',
    feeMinor: rules.way === 'digidispuut' && state === 'offered' ? shopNumber('shop.digidispuut.fee', dayOf(now, zone), overrides) : null,
  };
}

/** DigiDispuut hears no dispute below its least interest (webshop §4); an amount in another currency cannot be held against it. */
function standWithAmount({ claim, now, zone, overrides = [] }: AppealInput): ReturnType<typeof appealStand> {
  const stand = appealStand(claim);
  if (stand.state !== 'open' || appealRulesOf(claim.kind).way !== 'digidispuut' || claim.amount?.currency !== 'EUR') return stand;
  const least = shopNumber('shop.digidispuut.minimum-interest', dayOf(now, zoneOfSite(claim.site, zone)), overrides);
  return claim.amount.minor < least ? { state: 'not-possible', because: 'interest-too-small' } : stand;
}

/**
 * Without a letter of ours nothing was shown: everything we have is new to whoever decided. What was there and not cited is new only where it
 * was asked for as required or strong: a scan history beside a delivery scan turns no decision.
 */
function freshItems({ bundle, shown, checklist }: AppealInput): readonly NewItem[] {
  const cited = new Set(shown?.cited ?? []);
  const had = new Set(shown?.had ?? []);
  const needs = new Map(checklist.lines.map(({ code, need }) => [code, need]));
  return bundle.items
    .filter((item) => !cited.has(item.id) && !isPointerOnly(item) && !NEVER_NEW.has(item.code))
    .map(({ id, code, at }) => ({ itemId: id, code, at, since: shown !== null && !had.has(id) }))
    .filter(({ code, since }) => code === 'NEW_EVIDENCE' || (since ? needs.has(code) : needs.has(code) && needs.get(code) !== 'supporting'))
    .sort((a, b) => Number(b.since) - Number(a.since));
}

const codeOf = (itemId: string): string => itemId.split('#')[0] ?? itemId;

/** Asked for, and cited by no letter of ours. Of "one of these" only when none of them was shown. */
function lackedItems({ checklist, shown }: AppealInput): readonly EvidenceCode[] {
  const cited = new Set((shown?.cited ?? []).map(codeOf));
  const of = (need: 'required' | 'strong'): EvidenceCode[] =>
    checklist.lines.filter((line) => line.need === need && line.state !== 'cannot-exist' && !NEVER_NEW.has(line.code)).map(({ code }) => code);
  const strong = of('strong');
  return [...of('required').filter((code) => !cited.has(code)), ...(strong.some((code) => cited.has(code)) ? [] : strong)];
}

const wantedItems = ({ lines }: Checklist): readonly EvidenceCode[] =>
  lines.filter(({ need, state, code }) => need !== 'supporting' && state === 'missing' && !NEVER_NEW.has(code)).map(({ code }) => code);
