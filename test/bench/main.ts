import { openProduct, readSettings } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import { benchAlarms } from './alarms';
import { benchClaims } from './claims';
import { benchImport } from './import';
import { benchJudge } from './judge';
import { benchPacks } from './packs';
import { benchPaper } from './paper';
import { benchQueue } from './queue';
import { benchReading } from './reading';
import { benchSeal } from './seal';
import { benchVerify } from './verify';

const BENCHES: Readonly<Record<string, (product: Product) => Promise<void>>> = {
  alarms: benchAlarms,
  packs: benchPacks,
  paper: benchPaper,
  judge: benchJudge,
  import: benchImport,
  reading: benchReading,
  claims: benchClaims,
  queue: benchQueue,
  seal: benchSeal,
  verify: benchVerify,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.\n`);
  process.exit(2);
}
const product = await openProduct(readSettings(process.env), 'cli');
try {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    await bench(product);
  }
} finally {
  await product.close();
}
