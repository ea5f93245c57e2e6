import { percentText } from '@weerwoord/kernel';
import type { Day } from '@weerwoord/kernel';
import { ebayLevel, ebayLookback, meetsLevel, tallyDefects, windowOf } from '@weerwoord/metrics';
import type { NamedDefect } from '@weerwoord/metrics';
import { EBAY_PROGRAMMES, ebaySite, programmeOf } from '@weerwoord/policies';
import type { EbayProgramme } from '@weerwoord/policies';
import type { Adapters, Given } from '../adapter';
import { casesOf, listIn, numberIn, objectsIn, textIn, textOf } from './given';

/** Vectors name no day: today's limits. */
const TODAY: Day = '9999-12-31';

function programmeIn(given: Given): EbayProgramme {
  const name = textIn(given, 'program');
  const known = EBAY_PROGRAMMES.find((programme) => programme === name);
  if (known) return known;
  const site = ebaySite(textIn(given, 'site') ?? '');
  if (site) return site.programme;
  throw new TypeError('given.program is missing');
}

const KINDS: Readonly<Record<string, NamedDefect['kind']>> = { SELLER_CANCEL_OOS: 'cancellation', CASE_SELLER_FAULT: 'case' };

function tdr(given: Given): unknown {
  const programme = programmeIn(given);
  const denominator = numberIn(given, 'transactions') ?? 0;
  const tally = tallyDefects(
    objectsIn(given, 'defects').map((defect) => ({
      transaction: String(defect['txn']),
      buyer: textIn(defect, 'buyer'),
      kind: KINDS[String(defect['type'])] ?? 'unknown',
    })),
  );
  const [share, cases] = [
    { numerator: tally.defective, denominator },
    { numerator: tally.cases, denominator },
  ];
  const meets = (level: 'top-rated' | 'above-standard') => ({
    tdr: meetsLevel('tdr', level, share, programme, TODAY, tally.uniqueBuyers),
    cases: meetsLevel('cases', level, cases, programme, TODAY),
  });
  const [top, minimum] = [meets('top-rated'), meets('above-standard')];
  return {
    tdrNumerator: share.numerator,
    tdrPct: percentText(share),
    uniqueBuyers: tally.uniqueBuyers,
    tdrMeetsTopRated: top.tdr,
    tdrMeetsMinimum: minimum.tdr,
    casesNumerator: cases.numerator,
    casesPct: percentText(cases),
    casesMeetsTopRated: top.cases,
    casesMeetsMinimum: minimum.cases,
    unknown: objectsIn(given, 'defects').flatMap(({ type }) => (KINDS[String(type)] === undefined ? [String(type)] : [])),
  };
}

function tdrLevel(given: Given): unknown {
  const answers = casesOf(given).map((one) => {
    const denominator = numberIn(one, 'transactions') ?? 0;
    const of = (name: string, over = denominator) => ({ numerator: numberIn(one, name) ?? 0, denominator: over });
    const share = of('defectTxns');
    const standing = {
      tdr: share,
      uniqueBuyers: numberIn(one, 'uniqueBuyers'),
      cases: of('caseTxns'),
      late: numberIn(one, 'lateTxns') === null ? null : of('lateTxns', numberIn(one, 'lateDenominator') ?? denominator),
      salesGateMet: one['salesGateMet'] !== false,
    };
    return { pct: percentText(share), level: ebayLevel(standing, programmeIn(one), TODAY) };
  });
  return Array.isArray(given['cases']) ? { pct: answers.map(({ pct }) => pct), level: answers.map(({ level }) => level) } : answers[0];
}

/** The rules of ebay.md §1.2 and §3. */
export const STANDARDS: Adapters = {
  TDR: tdr,
  TDR_LEVEL: tdrLevel,
  LOOKBACK: (given) => {
    const day = textOf(given, 'evaluationDate').slice(0, 10);
    const windows = casesOf(given).map((one) => {
      const { from, to } = windowOf(ebayLookback(numberIn(one, 'txnsLast3Months') ?? 0, day), day);
      return [from, to];
    });
    return { window: Array.isArray(given['cases']) ? windows : windows[0] };
  },
  PROGRAM_OF_TXN: (given) => {
    const home = textIn(given, 'sellerCountry') ?? '';
    const destinations = Array.isArray(given['shipTo']) ? listIn(given, 'shipTo') : [given['shipTo']];
    const programmes = destinations.map((country) => programmeOf(typeof country === 'string' ? country : home));
    return { program: Array.isArray(given['shipTo']) ? programmes : programmes[0] };
  },
};
