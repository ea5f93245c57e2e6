import { TARGET_NAMES } from '@weerwoord/claims';
import { z } from 'zod';
import { Figures } from './basics';
import { FormShape } from './sending';

export const TargetNameShape = z.enum(TARGET_NAMES);
/** Where a claim's answer can be handed in, its own form first. */
export const ClaimTargets = z.object({ targets: z.array(z.object({ target: TargetNameShape, own: z.boolean() })) });
/** What would be handed in at a target, and what speaks against it. */
export const TargetFit = z.object({
  target: TargetNameShape,
  form: FormShape,
  /** A draft may be exported to look at; it says so everywhere. */
  state: z.enum(['draft', 'approved', 'sent']),
  gapsOpen: z.int(),
  page: z.object({ url: z.url(), confidence: z.string() }).nullable(),
  oneShot: z.string().nullable(),
  /** False: refused, because of the breaches among the findings. */
  fits: z.boolean(),
  texts: z.array(z.object({ field: z.string().nullable(), length: z.int(), most: z.int().nullable() })),
  files: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      field: z.string().nullable(),
      mediaType: z.string(),
      bytes: z.int(),
      pages: z.int().nullable(),
      done: z.array(z.string()),
    }),
  ),
  findings: z.array(
    z.object({
      code: z.string(),
      file: z.uuid().nullable(),
      level: z.enum(['safe', 'watch', 'breach']),
      figures: Figures,
      fixes: z.array(z.string()),
    }),
  ),
});
export const TargetLanguage = z.enum(['en', 'nl', 'de']);
