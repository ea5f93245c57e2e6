import { demoToldFrom } from './demo-begun';

const BEGUN = new Date('2026-11-20T08:00:00Z');
const NOW = new Date('2026-11-21T09:00:00Z');
const begun = { what: 'demo.begun', at: BEGUN };
const loaded = { what: 'demo.loaded', at: NOW };
const other = { what: 'organisation.exported', at: NOW };

it.each([
  ['an empty desk: from now', [other], 0, NOW],
  ["somebody's own desk: nothing", [other], 1, null],
  ['cut short with some accounts made: from its own beginning', [begun, other], 3, BEGUN],
  ['cut short before the first account', [begun], 0, BEGUN],
  ['loaded: nothing', [begun, other, loaded], 5, null],
  ['loaded, and every account taken away: nothing', [begun, loaded], 0, null],
])('%s', (_case, acts, accounts, told) => expect(demoToldFrom(acts, accounts, NOW)).toEqual(told));
