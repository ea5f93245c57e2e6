import type { InfiniteData } from '@tanstack/react-query';
import type { Queue } from './queue.query';

/** Pages up to which a list is asked for anew as a whole when claims change. */
const SHALLOW = 4;

let seen: readonly [from: number, to: number] = [0, 0];
/** Which pages hold the rows on the screen; told by the table. */
export const pagesSeen = (from: number, to: number): void => {
  seen = [from, to];
};

/**
 * Which page of a deep list need not be asked for again: every claim that changes makes the whole list stale, and asking for two hundred pages because
 * of it would never end. The first page (with its counts) and those on the screen are asked for, the others stay until they are come to.
 *
 * @returns the page as it is, or null when it is to be fetched
 */
export function keptPages(): (known: InfiniteData<Queue, string | null> | undefined, cursor: string | null) => Queue | null {
  let at = 0;
  return (known, cursor) => {
    at = cursor === null ? 0 : at + 1;
    if (!known || known.pages.length <= SHALLOW || cursor === null || known.pages.at(-1)?.next === cursor) return null;
    const page = known.pages[at];
    return page === undefined || (at >= seen[0] && at <= seen[1]) ? null : page;
  };
}

/** Rows of all pages, each claim once: one that moved between two pages while they were read stands at its newer place. */
export function rowsOf<Row extends { readonly id: string }>(pages: readonly { readonly claims: readonly Row[] }[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { claims } of pages) for (const claim of claims) if (!rows.has(claim.id)) rows.set(claim.id, claim);
  return [...rows.values()];
}
