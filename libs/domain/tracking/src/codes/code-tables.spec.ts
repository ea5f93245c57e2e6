import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readScanCode } from '../read-scan-code';
import { SCAN_STATUSES } from '../scan';
import { CODE_TABLES, NOT_VERIFIED_CODES } from './code-tables';
import { codeTable } from './code-table';

const ENTRIES = Object.entries(CODE_TABLES).flatMap(([source, table]) => [...table].map(([code, meaning]) => ({ source, code, ...meaning })));

describe('every entry of every table', () => {
  it('has a known status', () => {
    expect(ENTRIES.filter(({ status }) => !SCAN_STATUSES.includes(status))).toEqual([]);
  });
  it('a label and a mere message were touched by nobody; a delivery, a signature, an acceptance and a loss by somebody', () => {
    expect(ENTRIES.filter(({ status, physical }) => ['label_created', 'info'].includes(status) && physical)).toEqual([]);
    expect(ENTRIES.filter(({ status, physical }) => ['accepted', 'delivered', 'signature', 'lost'].includes(status) && !physical)).toEqual([]);
  });
  it('a finer word is in small letters', () => {
    expect(ENTRIES.filter(({ sub }) => sub !== null && !/^[a-z_]+$/.test(sub))).toEqual([]);
  });
  it.each(Object.keys(CODE_TABLES))('%s is no empty table', (source) => expect(CODE_TABLES[source]?.size).toBeGreaterThan(4 - 1));
  it('codes we could not verify stand in their tables', () => {
    for (const [source, codes] of Object.entries(NOT_VERIFIED_CODES)) expect(codes.filter((code) => !CODE_TABLES[source]?.has(code))).toEqual([]);
  });
});

it.each([
  ['twice under one meaning', [['info', false, 'A1 A1']]],
  [
    'under two meanings',
    [
      ['info', false, 'A1'],
      ['delivered', true, 'B2 A1'],
    ],
  ],
] as const)('a code that stands %s is refused when the table is built', (_edge, lines) => {
  expect(() => codeTable(lines)).toThrow('A1');
});

describe('a code a person explained', () => {
  const own = { dhl_express: { CC: { status: 'customs', sub: null, physical: true }, OK: { status: 'info', sub: null, physical: false } } } as const;
  it.each([
    ['fills a gap', 'dhl_express', 'CC', 'customs', false],
    ['wins over our table', 'DHL Express', 'OK', 'info', false],
    ['leaves other carriers alone', 'usps', 'CC', 'info', true],
    ['is no property every object has', 'dhl_express', 'constructor', 'info', true],
  ])('%s', (_edge, carrier, code, status, needsReview) => {
    expect(readScanCode({ carrier, code }, own)).toMatchObject({ status, needsReview });
  });
});

/** Decided by more than the code: its text, or whether a place is given. */
const ASKED_FURTHER = ['fedex DE', 'usps OA', 'usps UA', 'usps AD'];
/** Tables of words that stand behind another field than the code, or under another carrier's name. */
const CARRIER_OF: Readonly<Record<string, string | null>> = {
  'dpd words': 'dpd',
  'easypost status': null,
  'easypost detail': null,
  'aftership tag': null,
  'seventeentrack status': null,
  'plain words': null,
};
it.each(Object.keys(CODE_TABLES).filter((source) => CARRIER_OF[source] !== null))('%s: every code is read as its table says', (source) => {
  for (const [code, meaning] of CODE_TABLES[source] ?? []) {
    if (ASKED_FURTHER.includes(`${source} ${code}`)) continue;
    const { needsReview, ...read } = readScanCode({ carrier: CARRIER_OF[source] ?? source, code: ` ${code} ` });
    expect([source, code, read, needsReview]).toEqual([source, code, meaning, false]);
  }
});
it('every coarse word is read as its table says', () => {
  const read = (scan: Parameters<typeof readScanCode>[0]) => {
    const { status, sub, physical } = readScanCode(scan);
    return { status, sub, physical };
  };
  for (const [word, meaning] of CODE_TABLES['aftership tag'] ?? []) expect(read({ carrier: 'aftership', status: word })).toEqual(meaning);
  for (const [word, meaning] of CODE_TABLES['seventeentrack status'] ?? [])
    expect(read({ carrier: 'seventeentrack', status: word })).toEqual(meaning);
  for (const [word, meaning] of CODE_TABLES['easypost status'] ?? []) expect([word, read({ status: word })]).toEqual([word, meaning]);
  for (const [word, meaning] of CODE_TABLES['easypost detail'] ?? []) expect([word, read({ detail: word })]).toEqual([word, meaning]);
  for (const [word, meaning] of CODE_TABLES['plain words'] ?? []) {
    if (!CODE_TABLES['easypost status']?.has(word)) expect([word, read({ status: word })]).toEqual([word, meaning]);
  }
});

const sheet = resolve(__dirname, '../../../../..', process.env['WEERWOORD_SHARED'] ?? '../shared', 'domain/tracking.md');
const there = existsSync(sheet);
const suite = there ? describe : describe.skip;

/** Headings of the sheet above its tables, and the table of ours that holds them. */
const HEADINGS: readonly (readonly [RegExp, string])[] = [
  [/^\*\*AfterShip\*\*/, 'aftership'],
  [/^\*\*17TRACK\*\*/, 'seventeentrack'],
  [/^### UPS/, 'ups'],
  [/^### FedEx/, 'fedex'],
  [/^### USPS/, 'usps'],
  [/^### PostNL/, 'postnl'],
  [/^### DPD/, 'dpd'],
  [/^### GLS/, 'gls'],
  [/DHL Parcel NL\*\*/, 'dhl_parcel_nl'],
];
/** What the sheet decides by the text, not by the table: `DE` of FedEx. */
const BY_TEXT = new Set(['see_exception_text']);

function sheetCodes(): string[] {
  const lines = readFileSync(sheet, 'utf8').split('\n');
  let source = '';
  return lines.flatMap((line) => {
    source = HEADINGS.find(([pattern]) => pattern.test(line))?.[1] ?? source;
    const [, status = '', physical = '', codes = ''] = /^\| (\w+) \| (yes|no) \| (.+) \|$/.exec(line) ?? [];
    return [...codes.matchAll(/`([^`]+)`(?: ·(\w+))?/g)].map(([, code = '', sub = '']) =>
      `${source} ${code} ${status} ${physical} ${BY_TEXT.has(sub) ? '' : sub}`.trim(),
    );
  });
}

suite(`the sheet’s own tables${there ? '' : ' (needs WEERWOORD_SHARED)'}`, () => {
  it('hold what ours hold, code by code, and nothing is missing on either side', () => {
    const tables = new Set(HEADINGS.map(([, source]) => source));
    const ours = ENTRIES.filter(({ source, code }) => tables.has(source) && !/^Pending_00[2-6]$/.test(code)).map(
      ({ source, code, status, physical, sub }) =>
        `${source} ${code} ${status} ${physical ? 'yes' : 'no'} ${BY_TEXT.has(sub ?? '') ? '' : (sub ?? '')}`.trim(),
    );
    const theirs = sheetCodes();
    expect(theirs.length).toBeGreaterThan(300);
    expect(ours.sort()).toEqual(theirs.sort());
  });
});
