/** Days and milliseconds from 1970 to 2000, from where PostgreSQL counts. */
const EPOCH_DAYS = 10_957;
const EPOCH_MS = EPOCH_DAYS * 86_400_000;
const TWO_32 = 2 ** 32;
const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');

/** Types a column may have, as COPY's binary form writes them. */
export type CopyKind = 'uuid' | 'text' | 'json' | 'bytes' | 'instant' | 'day' | 'int' | 'bigint' | 'float' | 'flag';
export type CopyValue = string | number | boolean | Date | Uint8Array | null;

/**
 * Rows in COPY's binary form: no hex for bytes, no text to be parsed again on the other side.
 * Fields are written in place into one growing buffer; `take` hands over what is full and starts anew.
 */
export class CopyBuffer {
  private bytes: Buffer;
  private at = 0;

  constructor(private readonly size = 262_144) {
    this.bytes = Buffer.allocUnsafe(size);
    this.at = SIGNATURE.copy(this.bytes);
  }

  get full(): boolean {
    return this.at > this.size * 0.75;
  }

  /** The bytes so far; the buffer starts anew because the socket still holds them. */
  take(): Buffer {
    const taken = this.bytes.subarray(0, this.at);
    this.bytes = Buffer.allocUnsafe(this.size);
    this.at = 0;
    return taken;
  }

  startRow(fields: number): void {
    this.room(2);
    this.at = this.bytes.writeInt16BE(fields, this.at);
  }

  end(): void {
    this.startRow(-1);
  }

  /** @throws TypeError when the value is not of the column's kind */
  field(kind: CopyKind, value: CopyValue): void {
    if (value === null) {
      this.room(4);
      this.at = this.bytes.writeInt32BE(-1, this.at);
    } else if (typeof value === 'string') this.textField(kind, value);
    else if (typeof value === 'number') this.numberField(kind, value);
    else if (typeof value === 'boolean' && kind === 'flag') {
      this.room(5);
      this.at = this.bytes.writeInt8(value ? 1 : 0, this.bytes.writeInt32BE(1, this.at));
    } else if (value instanceof Date && kind === 'instant') this.long((value.getTime() - EPOCH_MS) * 1000);
    else if (value instanceof Uint8Array && kind === 'bytes') {
      this.room(4 + value.length);
      this.at = this.bytes.writeInt32BE(value.length, this.at);
      this.bytes.set(value, this.at);
      this.at += value.length;
    } else throw new TypeError(`a value does not fit a column of kind ${kind}`);
  }

  private textField(kind: CopyKind, value: string): void {
    switch (kind) {
      case 'text':
      case 'json': {
        const clean = kind === 'json' ? storableJson(value) : storableText(value);
        const version = kind === 'json' ? 1 : 0; // jsonb begins with the version of its form
        this.room(5 + clean.length * 3);
        const start = this.at + 4 + version;
        if (version) this.bytes[start - 1] = 1;
        const length = this.bytes.write(clean, start, 'utf8');
        this.bytes.writeInt32BE(length + version, this.at);
        this.at = start + length;
        return;
      }
      case 'uuid': {
        this.room(20);
        this.at = this.bytes.writeInt32BE(16, this.at);
        const written = this.bytes.write(value.replaceAll('-', ''), this.at, 'hex');
        if (written !== 16) throw new TypeError('not a UUID');
        this.at += 16;
        return;
      }
      case 'day':
        this.room(8);
        this.at = this.bytes.writeInt32BE(Date.parse(`${value}T00:00:00Z`) / 86_400_000 - EPOCH_DAYS, this.bytes.writeInt32BE(4, this.at));
        return;
      default:
        throw new TypeError(`text does not fit a column of kind ${kind}`);
    }
  }

  private numberField(kind: CopyKind, value: number): void {
    if (kind === 'int') {
      this.room(8);
      this.at = this.bytes.writeInt32BE(value, this.bytes.writeInt32BE(4, this.at));
    } else if (kind === 'bigint') this.long(value);
    else if (kind === 'float') {
      this.room(12);
      this.at = this.bytes.writeDoubleBE(value, this.bytes.writeInt32BE(8, this.at));
    } else throw new TypeError(`a number does not fit a column of kind ${kind}`);
  }

  /** A 64-bit whole number in two halves: ours stay far below 2^53. */
  private long(value: number): void {
    this.room(12);
    const high = Math.floor(value / TWO_32);
    this.at = this.bytes.writeInt32BE(8, this.at);
    this.at = this.bytes.writeInt32BE(high, this.at);
    this.at = this.bytes.writeUInt32BE(value - high * TWO_32, this.at);
  }

  private room(wanted: number): void {
    if (this.at + wanted <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + wanted));
    this.bytes.copy(larger, 0, 0, this.at);
    this.bytes = larger;
  }
}

/** PostgreSQL keeps no U+0000 in text; a file may hold one all the same. */
const storableText = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text);

/** As above, and halves of a character, both written as escapes in JSON. An escaped backslash before them is stepped over. */
const storableJson = (json: string): string =>
  json.includes('\\u')
    ? json.replace(/\\(?:u(?:0000|d[89a-f][0-9a-f]{2})|.)/gi, (escape) => (/^\\u(?:0000|d)/i.test(escape) ? '\uFFFD' : escape))
    : json;
