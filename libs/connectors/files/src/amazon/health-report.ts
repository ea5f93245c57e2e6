import type { ReadRow } from '@weerwoord/ports';
import { problem } from '../problems';
import type { TableEvent } from '../table/read-table';
import { JsonRecords, tornJson } from '../text/json-records';
import type { JsonRecord } from '../text/json-records';
import { accountStatusFigure, healthFigures, isObject } from './account-health';

/** A real report is some 10 kB per site. */
const LONGEST_REPORT = 33_554_432;

/** Blocks that become rows: each metric of each site, and each site's account status. */
const isBlock = (path: readonly (string | number)[]): boolean =>
  (path.length === 3 && path[0] === 'performanceMetrics') || (path.length === 2 && path[0] === 'accountStatuses');

/**
 * The account-health report: every metric block is one row with its figures. The rows come at the end, because a block's site
 * may stand behind it in the text.
 */
export class HealthReportReader {
  private readonly records = new JsonRecords(isBlock);
  private readonly blocks: JsonRecord[] = [];
  private readonly texts: string[] = [];
  private length = 0;

  push(text: string): TableEvent[] {
    this.length += text.length;
    if (this.length > LONGEST_REPORT) return [];
    this.texts.push(text);
    this.blocks.push(...this.records.push(text));
    return [];
  }

  end(): TableEvent[] {
    if (this.length > LONGEST_REPORT) return [notReport('This file is far longer than an account-health report.')];
    const sites = sitesOf(this.texts.join(''));
    const rows: TableEvent[] = this.blocks.map((block) => rowOf(block, sites));
    if (this.records.broken) return [...rows, notReport('This file is not valid JSON.')];
    return this.records.complete ? rows : [...rows, ...tornJson(this.records.torn)];
  }
}

const notReport = (reason: string): TableEvent => ({
  outcome: 'file-problem',
  problem: problem('not-json', {}, reason, 'Download the account-health report again, as JSON.'),
});

function rowOf({ row, raw, path }: JsonRecord, sites: (index: number) => string): ReadRow {
  const [section, index, name] = path;
  try {
    const block: unknown = JSON.parse(raw);
    const isStatus = section === 'accountStatuses' && isObject(block);
    const figures = isStatus ? [accountStatusFigure(block)] : healthFigures(String(name), block, sites(Number(index)));
    return { outcome: 'read', row, raw, statements: [], figures };
  } catch {
    return {
      outcome: 'rejected',
      row,
      raw,
      problems: [problem('not-json', { row, field: String(name ?? section) }, 'This block is not valid JSON.', 'Download the report again.')],
    };
  }
}

/**
 * The site of the n-th entry of `performanceMetrics`, also in a report that was cut off behind it. Shortened reports leave it
 * out; with one account status it is that one's.
 */
function sitesOf(text: string): (index: number) => string {
  const entries = new JsonRecords((path) => path.length === 2 && path[0] === 'performanceMetrics');
  const found = new Map<number, string>();
  const complete = entries.push(text);
  for (const { path, raw } of entries.torn ? [...complete, entries.torn] : complete) {
    const site = /"marketplaceId"\s*:\s*"([^"]*)"/.exec(raw)?.[1];
    if (site !== undefined) found.set(Number(path[1]), site);
  }
  const only = /"accountStatuses"\s*:\s*\[([^\]]*)\]/.exec(text)?.[1] ?? '';
  const statuses = [...only.matchAll(/"marketplaceId"\s*:\s*"([^"]*)"/g)].map(([, site = '']) => site);
  const fallback = statuses.length === 1 ? (statuses[0] ?? '') : '';
  return (index) => found.get(index) ?? fallback;
}
