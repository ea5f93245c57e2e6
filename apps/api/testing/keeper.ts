import { routes } from '../src/openapi/route-shapes';
import type { Visitor } from './a-running-api';

/** Instants are as the house writes them: no milliseconds unless there are any. */
const LOOSE_INSTANT = /"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z"/;
/** How files of a kind begin. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  'application/json': '{',
  'application/zip': 'PK\u0003\u0004',
  'application/pdf': '%PDF-',
  'image/jpeg': '\u00ff\u00d8\u00ff',
  'image/png': '\u0089PNG\r\n',
  'text/csv': '',
  'text/plain': '',
};

export type Keeper = {
  /** Routes that answered in the shape they promise, as 'name METHOD'. */
  readonly kept: Set<string>;
  /** Asks, and holds the answer against the strict form of its contract: a field too many is a leak. JSON as it came, anything else as a Buffer. */
  readonly answered: (name: string, method: string, path: string, body?: unknown) => Promise<unknown>;
  /** The same for what is no JSON. */
  readonly file: (name: string, method: string, path: string, body?: unknown) => Promise<Buffer>;
  /** What of these was not asked, or did not keep its promise. */
  readonly missing: (wanted: readonly string[]) => string[];
};

/** Holds a running API to its contract, route by route. @param visitor who asks, when they do */
export function aKeeper(visitor: () => Visitor): Keeper {
  const kept = new Set<string>();
  const answered: Keeper['answered'] = async (name, method, path, body) => {
    const route = routes().find((one) => one.name === name && one.method === method);
    if (!route) throw new Error(`no route ${name} ${method}`);
    const response = await visitor().ask(method, path, body === undefined ? {} : { body });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.status !== route.shape.status)
      throw new Error(`${name} ${method} answered ${String(response.status)}: ${bytes.toString().slice(0, 500)}`);
    const { answer } = route.shape;
    if (answer === null) expect([name, bytes.length]).toEqual([name, 0]);
    else if (typeof answer === 'string') isFile(name, answer, response, bytes);
    else {
      const given = JSON.parse(bytes.toString()) as object;
      expect(JSON.stringify({ ...given, history: null })).not.toMatch(LOOSE_INSTANT); // what acts noted is told as they noted it
      expect(answer.parse(given)).toEqual(given);
      kept.add(`${name} ${method}`);
      return given;
    }
    kept.add(`${name} ${method}`);
    return bytes;
  };
  return {
    kept,
    answered,
    async file(name, method, path, body) {
      const bytes = await answered(name, method, path, body);
      if (!Buffer.isBuffer(bytes)) throw new Error(`${name} ${method} answers no file`);
      return bytes;
    },
    missing: (wanted) => wanted.filter((route) => !kept.has(route)),
  };
}

/** Every route of the contract, as 'name METHOD'. */
export const everyRoute = (): string[] => routes().map(({ name, method }) => `${name} ${method}`);

/** A file says what it is and is that; 'application/octet-stream' in a contract is any of those we know. */
function isFile(name: string, promised: string, response: Response, bytes: Buffer): void {
  const [said = ''] = (response.headers.get('content-type') ?? '').split(';');
  if (promised !== 'application/octet-stream') expect([name, said]).toEqual([name, promised]);
  const beginning = BEGINNINGS[said];
  if (beginning === undefined) throw new Error(`${name} is a file of a kind nobody knows: ${said}`);
  expect([name, bytes.length > 0, bytes.subarray(0, beginning.length).toString('latin1')]).toEqual([name, true, beginning]);
}
