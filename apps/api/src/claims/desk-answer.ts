import type { ClaimPage } from '@weerwoord/contracts';
import type { ClaimId, OrganisationId, Result } from '@weerwoord/kernel';
import { lookAtClaim } from '@weerwoord/pipeline';
import type { DeskRefusal, DeskTools } from '@weerwoord/pipeline';
import type { z } from 'zod';
import { AppError, found } from '../http/app-error';

/** What a step of the desk gave, or its refusal as ours; what the linter holds against a draft is told like a wrong field. */
export function granted<Value>(answer: Result<Value, DeskRefusal>): Value {
  if (answer.ok) return answer.value;
  const { code, fields = [], findings = [] } = answer.problem;
  throw new AppError(code, [...fields, ...findings.map((finding) => ({ path: 'draft', problem: finding.code }))]);
}

/** The claim as it stands now. @throws AppError 'not-found' */
export const claimNow = async (desk: DeskTools, organisation: OrganisationId, claimId: ClaimId): Promise<z.infer<typeof ClaimPage>> =>
  found(await lookAtClaim(desk, { organisation, claimId }));
