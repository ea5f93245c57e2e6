import type { RowProblem } from '@weerwoord/ports';
import { cutOff } from '../problems';

/** A value of a JSON text that the caller asked for, with its place. */
export type JsonRecord = {
  /** Line of the file the value begins on, 1 = first; one more than the record before it where both stand on one line, so that no two have the same. */
  readonly row: number;
  readonly raw: string;
  /** Keys from the outermost value inwards; places in arrays as numbers. */
  readonly path: readonly (string | number)[];
};

type Frame = { kind: 'object' | 'array'; key: string | number; from: number; row: number; taken: boolean };

/** A record longer than this is not kept in memory: it is no record of a kind we read. */
const LONGEST_RECORD = 16_777_216;

/**
 * Walks through JSON while it streams in and hands out the text of the values at wanted places, so that a list of any length
 * needs the memory of its longest entry. What stands in no wanted value is passed over unread.
 *
 * It follows nesting and strings, not the whole grammar: each record handed out is then parsed for real by its reader.
 */
export class JsonRecords {
  private buffer = '';
  private start = 0; // place in the whole text of buffer[0]
  private at = 0; // next character to look at, in the whole text
  private row = 1;
  private frames: Frame[] = [];
  private key: string | null = null; // last string read in an object, its key until the value comes
  private inString = false;
  private stringFrom = 0;
  private seenValue = false;
  private lastRow = 0; // of the record handed out last
  /** The text does not nest like JSON. */
  broken = false;

  /** @param wants is asked for every object or array that begins; the innermost wanted value is handed out */
  constructor(private readonly wants: (path: readonly (string | number)[], kind: 'object' | 'array') => boolean) {}

  /** Complete so far: the outermost value was closed. */
  get complete(): boolean {
    return this.seenValue && this.frames.length === 0 && !this.inString;
  }

  /** The wanted value the text ends in the middle of, as far as it goes; null when it ends elsewhere. */
  get torn(): JsonRecord | null {
    const open = this.frames.findIndex(({ taken }) => taken);
    const frame = this.frames[open];
    return frame
      ? { row: this.rowOf(frame), raw: this.buffer.slice(frame.from - this.start), path: this.frames.slice(0, open).map(({ key }) => key) }
      : null;
  }

  push(text: string): JsonRecord[] {
    this.buffer += text;
    const records: JsonRecord[] = [];
    while (this.at - this.start < this.buffer.length && !this.broken) {
      if (this.inString ? !this.passString() : !this.passCharacter(records)) break;
    }
    this.forget();
    return records;
  }

  /** To the end of the string we are in; false when the chunk ends first. */
  private passString(): boolean {
    for (let local = this.at - this.start; local < this.buffer.length; local += 1) {
      const code = this.buffer.charCodeAt(local);
      if (code === 10) this.row += 1;
      if (code === 92) {
        if (local + 1 >= this.buffer.length) {
          this.at = this.start + local;
          return false;
        }
        local += 1;
      } else if (code === 34) {
        this.inString = false;
        this.at = this.start + local + 1;
        if (this.frames.at(-1)?.kind === 'object' && this.key === null) this.key = this.buffer.slice(this.stringFrom - this.start, local);
        return true;
      }
    }
    this.at = this.start + this.buffer.length;
    return false;
  }

  private passCharacter(records: JsonRecord[]): boolean {
    const code = this.buffer.charCodeAt(this.at - this.start);
    this.at += 1;
    if (code === 10) this.row += 1;
    else if (code === 34) {
      this.inString = true;
      this.stringFrom = this.at;
    } else if (code === 123) this.open('object');
    else if (code === 91) this.open('array');
    else if (code === 125 || code === 93) this.close(code === 125 ? 'object' : 'array', records);
    else if (code === 44) this.nextEntry();
    return true;
  }

  private open(kind: Frame['kind']): void {
    const parent = this.frames.at(-1);
    const key = parent ? (parent.kind === 'array' ? parent.key : (this.key ?? '')) : '';
    this.frames.push({ kind, key: kind === 'array' ? 0 : '', from: this.at - 1, row: this.row, taken: false });
    const frame = this.frames.at(-1);
    if (parent?.kind === 'object') parent.key = key;
    this.key = null;
    this.seenValue = true;
    if (!frame || !this.wants(this.path(), kind)) return;
    for (const outer of this.frames) outer.taken = false; // an outer value that holds a wanted one is only its envelope
    frame.taken = true;
  }

  private close(kind: Frame['kind'], records: JsonRecord[]): void {
    const path = this.path();
    const frame = this.frames.pop();
    if (frame?.kind !== kind) {
      this.broken = true;
      return;
    }
    this.key = null;
    if (!frame.taken) return;
    this.lastRow = this.rowOf(frame);
    records.push({ row: this.lastRow, raw: this.buffer.slice(frame.from - this.start, this.at - this.start), path });
  }

  private rowOf(frame: Frame): number {
    return Math.max(frame.row, this.lastRow + 1);
  }

  private nextEntry(): void {
    const frame = this.frames.at(-1);
    if (frame?.kind === 'array' && typeof frame.key === 'number') frame.key += 1;
    this.key = null;
  }

  /** Path of the innermost open value: the keys its parents are at. */
  private path(): (string | number)[] {
    return this.frames.slice(0, -1).map(({ key }) => key);
  }

  /** Keeps only what a wanted value that is still open may need. */
  private forget(): void {
    const kept = this.frames.find(({ taken }) => taken)?.from ?? (this.inString ? this.stringFrom : this.at);
    if (this.at - kept > LONGEST_RECORD) this.broken = true;
    const until = Math.min(kept, this.at);
    this.buffer = this.buffer.slice(until - this.start);
    this.start = until;
  }
}

type Torn =
  | { readonly outcome: 'rejected'; readonly row: number; readonly raw: string; readonly problems: readonly [RowProblem] }
  | { readonly outcome: 'file-problem'; readonly problem: RowProblem };

/** A JSON text that stops in the middle: the record it stops in is a rejected row, and the file has a problem. */
export function tornJson(torn: JsonRecord | null): Torn[] {
  const found = cutOff(torn?.row ?? null, 'The JSON text stops in the middle: the file was cut off.');
  const row: Torn[] = torn ? [{ outcome: 'rejected', row: torn.row, raw: torn.raw, problems: [found] }] : [];
  return [...row, { outcome: 'file-problem', problem: { ...found, row: null } }];
}
