import type { PackCheck } from '@weerwoord/contracts';
import type { PackVerification } from '@weerwoord/wiring';
import type { z } from 'zod';

export const viewPackCheck = ({ ok, hash, files, changed, missing, extra, problem }: PackVerification): z.infer<typeof PackCheck> => ({
  ok,
  hash,
  files,
  changed: [...changed],
  missing: [...missing],
  extra: [...extra],
  problem,
});
