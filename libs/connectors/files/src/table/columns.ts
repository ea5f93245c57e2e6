import { headerKey } from '../values/header';
import type { Columns } from './cells';
import type { TableKind } from './table-kind';

/** Finds a kind's columns in a header, by any of their spellings, in any order. The first of two equal names counts. */
export function columnsOf(kind: TableKind, header: readonly string[]): Columns {
  const keys = header.map(headerKey);
  const places = new Map<string, number>();
  for (const [name, spellings] of Object.entries(kind.columns)) {
    for (const spelling of spellings) {
      const place = keys.indexOf(spelling);
      if (place === -1) continue;
      places.set(name, place);
      break;
    }
  }
  return { places, header };
}

/** How well a header fits a kind: matched columns, or 0 when a needed one is missing or a forbidden one is there. */
export function fitOf(kind: TableKind, header: readonly string[]): number {
  const { places } = columnsOf(kind, header);
  const all = kind.needs.every((need) => (typeof need === 'string' ? places.has(need) : need.some((name) => places.has(name))));
  return all && !(kind.not ?? []).some((name) => places.has(name)) ? places.size : 0;
}
