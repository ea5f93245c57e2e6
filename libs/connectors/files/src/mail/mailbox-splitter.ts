import { LONGEST_MAIL } from './mail-row';
import { MAILBOX_LINE } from './mail-shape';

export type MailboxPart = {
  /** Line of the file its "From " line stands on, 1 = first. */
  readonly row: number;
  /** The mail without its "From " line, one character per byte. */
  readonly latin1: string;
  /** The mail was longer than any that is read; `latin1` is its beginning. */
  readonly tooLong: boolean;
};

/**
 * Cuts an mbox file into mails while it streams in. Works on bytes written as Latin-1 characters, so every part keeps its own
 * encoding. A new mail begins at a "From " line that names a sender and a time and follows a blank line; ">From " is unquoted.
 */
export class MailboxSplitter {
  private rest = '';
  private row = 0;
  private startRow = 1;
  private lines: string[] = [];
  private length = 0;
  private started = false;
  private blankBefore = true;

  push(latin1: string): MailboxPart[] {
    const lines = (this.rest + latin1).split('\n');
    this.rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.take(`${line}\n`));
  }

  end(): MailboxPart[] {
    const last = this.rest === '' ? [] : this.take(this.rest);
    this.rest = '';
    return [...last, ...this.finish()];
  }

  private take(line: string): MailboxPart[] {
    this.row += 1;
    const begins = this.blankBefore && MAILBOX_LINE.test(line.slice(0, 300));
    this.blankBefore = line.trim() === '';
    if (begins) {
      const done = this.finish();
      this.startRow = this.row;
      this.started = true;
      return done;
    }
    this.started ||= !this.blankBefore; // a mail before the first "From " line is still a mail
    this.length += line.length;
    if (this.length <= LONGEST_MAIL) this.lines.push(/^>+From /.test(line) ? line.slice(1) : line);
    return [];
  }

  private finish(): MailboxPart[] {
    const part = { row: this.startRow, latin1: this.lines.join(''), tooLong: this.length > LONGEST_MAIL };
    const filled = this.started && part.latin1.trim() !== '';
    this.lines = [];
    this.length = 0;
    return filled ? [part] : [];
  }
}
