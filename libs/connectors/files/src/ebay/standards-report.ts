import type { OfficialFigure, ReadRow } from '@weerwoord/ports';
import { problem } from '../problems';
import type { TableEvent } from '../table/read-table';
import { JsonRecords } from '../text/json-records';
import { isJson, serviceFigure, standardsFigures } from './standards-figures';
import type { Json } from './standards-figures';

/** A real report is some 50 kB. */
const LONGEST_REPORT = 8_388_608;

const isProfile = (path: readonly (string | number)[]): boolean =>
  path.length === 2 && (path[0] === 'standardsProfiles' || path[0] === 'dimensionMetrics');

/**
 * eBay's seller standards (all programmes, or one) and customer service metrics, as its Analytics API gives them. One row per profile or dimension, with
 * eBay's own figures beside ours. Read whole: a profile's programme may stand behind its figures.
 * @source ebay.md §10.5
 */
export class StandardsReportReader {
  private readonly texts: string[] = [];
  private length = 0;

  push(text: string): TableEvent[] {
    this.length += text.length;
    if (this.length <= LONGEST_REPORT) this.texts.push(text);
    return [];
  }

  end(): TableEvent[] {
    if (this.length > LONGEST_REPORT) return [notReport('This file is far longer than a report of eBay’s seller standards.')];
    const text = this.texts.join('');
    let report: unknown;
    try {
      report = JSON.parse(text);
    } catch {
      return [notReport('This file is not valid JSON.')];
    }
    if (!isJson(report)) return [notReport('This file holds no report.')];
    const whole = report;
    if (typeof whole['standardsLevel'] === 'string') return [rowOf(1, text.trim(), standardsFigures(whole))];
    return new JsonRecords(isProfile).push(text).map(({ row, raw, path }) => rowOf(row, raw, figuresOf(raw, path[0], whole)));
  }
}

function figuresOf(raw: string, list: string | number | undefined, report: Json): OfficialFigure[] {
  const entry: unknown = JSON.parse(raw);
  if (!isJson(entry)) return [];
  return list === 'dimensionMetrics' ? [serviceFigure(entry, report)] : standardsFigures(entry);
}

const rowOf = (row: number, raw: string, figures: readonly OfficialFigure[]): ReadRow => ({ outcome: 'read', row, raw, statements: [], figures });

const notReport = (reason: string): TableEvent => ({
  outcome: 'file-problem',
  problem: problem('not-json', {}, reason, 'Download the seller standards again, as JSON.'),
});
