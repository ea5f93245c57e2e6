import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of a file below `test/fixtures`: `fixture('amazon/ok/all-orders-34-columns.txt')`. Specs run from the root of the checkout. */
export const fixture = (path: string): Buffer => readFileSync(join(process.cwd(), 'test', 'fixtures', path));
