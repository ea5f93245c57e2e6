import { cutOff, problem } from '../problems';
import type { TableEvent } from '../table/read-table';
import { JsonRecords } from '../text/json-records';
import type { JsonRecord } from '../text/json-records';
import { isEmptyEnvelope, isTrackerPlace, readTracker } from '../tracking/easypost';

/** Trackers out of JSON while it streams in. */
export class TrackerReader {
  private readonly records = new JsonRecords(isTrackerPlace);

  push(text: string): TableEvent[] {
    return this.rows(this.records.push(text));
  }

  end(): TableEvent[] {
    if (this.records.broken)
      return [
        {
          outcome: 'file-problem',
          problem: problem('not-json', {}, 'This file is not valid JSON.', 'Save the answer or webhook body again, unchanged.'),
        },
      ];
    if (this.records.complete) return [];
    return tornJson(this.records.torn);
  }

  private rows(records: readonly JsonRecord[]): TableEvent[] {
    return records.filter((record) => !isEmptyEnvelope(record)).map(readTracker);
  }
}

/** A JSON text that stops in the middle: the record it stops in is a rejected row, the file has a problem. */
export function tornJson(torn: JsonRecord | null): TableEvent[] {
  const found = cutOff(torn?.row ?? null, 'The JSON text stops in the middle: the file was cut off.');
  const row: TableEvent[] = torn ? [{ outcome: 'rejected', row: torn.row, raw: torn.raw, problems: [found] }] : [];
  return [...row, { outcome: 'file-problem', problem: { ...found, row: null } }];
}
