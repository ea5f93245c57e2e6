import { problem } from '../problems';
import type { TableEvent } from '../table/read-table';
import { JsonRecords, tornJson } from '../text/json-records';
import type { JsonRecord } from '../text/json-records';
import { isEmptyEnvelope, isTrackerPlace, readTracker } from './easypost';

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
