import { webcrypto } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import type { Expected, PackVerification, SetVerification } from '@weerwoord/packs';
import { verifyPage } from '../../src/zip/verify-page';

type Check = (blob: Blob, given: { readonly hash: string | null; readonly keys: readonly string[]; readonly demandKey: boolean }) => Promise<object>;

const script = /<script>([\s\S]*?)\/\* -+ Part 6: the page/.exec(verifyPage().toString('utf8'))?.[1] ?? '';
const check = runInNewContext(`${script}\ncheck`, { crypto: webcrypto, TextDecoder, btoa }) as Check;

/** What `verify.html` finds, run without a browser: its own reading of the formats, which shares no code with ours. */
export async function checkByPage(bytes: Uint8Array, { hash, keys, demandKey }: Expected = {}): Promise<PackVerification | SetVerification> {
  const found = await check(new Blob([new Uint8Array(bytes)]), { hash: hash ?? null, keys: [...(keys ?? [])], demandKey: demandKey ?? false });
  return JSON.parse(JSON.stringify(found)) as PackVerification | SetVerification;
}
