import { isZone } from '@weerwoord/kernel';
import { failed, ok } from '@weerwoord/kernel';
import type { Result } from '@weerwoord/kernel';
import { MAPPABLE_FIELDS } from '@weerwoord/ports';
import type { MappingProfile } from '@weerwoord/ports';
import { z } from 'zod';

const shape = z.object({
  name: z.string().trim().min(1).max(80),
  files: z
    .array(
      z.object({
        whenColumns: z.array(z.string()).min(1),
        columns: z.record(z.string(), z.enum(MAPPABLE_FIELDS)),
        zone: z.string().refine(isZone, 'is not a time zone'),
        dates: z.string().min(1),
        decimal: z.enum(['.', ',']),
        delimiter: z.string().length(1).exactOptional(),
        encoding: z.string().exactOptional(),
        currency: z.string().length(3).exactOptional(),
        statuses: z.record(z.string(), z.string()).exactOptional(),
      }),
    )
    .min(1),
});

/** A mapping as somebody wrote it into a JSON file; the problem names the place and what is wrong there. */
export function readProfile(text: string): Result<MappingProfile, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed('it is not JSON');
  }
  const answer = shape.safeParse(json);
  if (answer.success) return ok(answer.data);
  return failed(answer.error.issues.map((issue) => `${issue.path.join('.') || 'the whole'} ${issue.message}`).join('; '));
}
