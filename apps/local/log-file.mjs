import fs from 'node:fs';
import path from 'node:path';

const TOO_LONG = 10 * 1024 * 1024;

/** Open a log to write on at its end. One longer than 10 MB is put aside first, and only the last one put aside is kept. */
export function openLog(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > TOO_LONG) fs.renameSync(file, `${file}.old`);
  return fs.openSync(file, 'a', 0o600);
}

/** What was written to a log since it was so many bytes long. */
export function writtenSince(file, size) {
  return fs.readFileSync(file).subarray(size).toString('utf8').trim();
}

/** The last lines of a log, for a message about why a program ended. */
export function tailOf(file, lines = 15) {
  if (!fs.existsSync(file)) return '';
  const { size } = fs.statSync(file);
  const length = Math.min(size, 16_384);
  const bytes = Buffer.alloc(length);
  const fd = fs.openSync(file, 'r');
  fs.readSync(fd, bytes, 0, length, size - length);
  fs.closeSync(fd);
  return bytes.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n');
}
