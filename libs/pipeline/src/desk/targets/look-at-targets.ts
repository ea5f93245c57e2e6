import type { ClaimTargets, TargetFit } from '@weerwoord/contracts';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import type { z } from 'zod';
import { formShape } from '../attachments/look-at-attachments';
import type { AttachmentTools } from '../attachments/piece-bytes';
import { claimMaterial } from '../claim-material';
import type { DeskTools } from '../desk-tools';
import type { OnTarget } from './fit-target';
import { fitTarget, targetsOf } from './fit-target';

/** Where this claim's answer can be handed in, its own form first; null when there is no such claim. */
export async function lookAtTargets(
  tools: DeskTools,
  { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId },
): Promise<z.infer<typeof ClaimTargets> | null> {
  const found = await claimMaterial(tools, organisation, claimId);
  return found && { targets: targetsOf(found, tools.clock.now()).map(({ name }, place) => ({ target: name, own: place === 0 })) };
}

/** What would be handed in at one of them, and what speaks against it; null when there is no such claim or it takes none of its kind. */
export async function lookAtTarget(tools: AttachmentTools, asked: OnTarget): Promise<z.infer<typeof TargetFit> | null> {
  const fitted = await fitTarget(tools, asked);
  if (!fitted) return null;
  const { target, form, state, gapsOpen, page, texts, files, findings } = fitted;
  return {
    target: target.name,
    form: formShape(form),
    state,
    gapsOpen,
    page: page && { ...page },
    oneShot: form.oneShot,
    fits: findings.every(({ level }) => level !== 'breach'),
    texts: texts.map(({ field, length, most }) => ({ field, length, most })),
    files: files.map(({ id, name, field, mediaType, bytes, pages, done }) => ({
      id,
      name,
      field,
      mediaType,
      bytes,
      pages,
      done: [...new Set(done.map(({ fix }) => fix))],
    })),
    findings: findings.map(({ code, file, level, figures, fixes }) => ({ code, file, level, figures: { ...figures }, fixes: [...fixes] })),
  };
}
