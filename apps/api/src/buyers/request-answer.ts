import type { RequestLine, RequestPage } from '@weerwoord/contracts';
import { isoText } from '@weerwoord/kernel';
import type { OrganisationId, Result } from '@weerwoord/kernel';
import { lookAtRequest } from '@weerwoord/pipeline';
import type { RequestRefusal } from '@weerwoord/pipeline';
import type { BuyerLanguage, HeldBecause, SubjectRequest } from '@weerwoord/ports';
import type { Product } from '@weerwoord/wiring';
import type { z } from 'zod';
import { AppError, found } from '../http/app-error';
import { namesOfActors } from '../session/names-of-actors';

type Held = z.infer<typeof RequestPage>['lines'][number]['holds'][number];

/** What a step on a request gave, or its refusal as ours. */
export function done<Value>(answer: Result<Value, RequestRefusal>): Value {
  if (answer.ok) return answer.value;
  if (answer.problem === 'asked-in-the-future') throw new AppError('bad-input', [{ path: 'askedAt', problem: 'in-the-future' }]);
  if (answer.problem === 'not-allowed') throw new AppError('not-allowed', [{ path: 'right', problem: 'personal' }]);
  throw new AppError(answer.problem);
}

export const heldShape = ({ holdId, basis, until }: HeldBecause): Held => ({ holdId, basis: basis as Held['basis'], until: until && isoText(until) });

export const lineShape = (
  { id, number, kind, state, askedAt, dueAt, notedBy, language, doneAt, orders, erased, held }: SubjectRequest,
  nameOf: (actor: string) => string,
): z.infer<typeof RequestLine> => ({
  id,
  number,
  kind,
  state,
  askedAt: isoText(askedAt),
  dueAt: isoText(dueAt),
  notedBy: nameOf(notedBy),
  language: language as BuyerLanguage,
  doneAt: doneAt && isoText(doneAt),
  orders,
  erased,
  held,
});

/** A request as its page shows it. */
export async function requestNow(
  product: Pick<Product, 'rights' | 'units'>,
  organisation: OrganisationId,
  requestId: string,
): Promise<z.infer<typeof RequestPage>> {
  const request = found(await lookAtRequest(product.rights, { organisation, requestId }));
  const nameOf = await namesOfActors(product, organisation, [request.notedBy]);
  return {
    ...lineShape(request, nameOf),
    beyondReach: Math.max(0, request.orders - request.lines.length),
    lines: request.lines.map(({ orderId, externalId, account, state, why, erased, holds, standing }) => ({
      orderId,
      externalId,
      account,
      state,
      why: [...why],
      erased,
      holds: (state === 'held' && standing.length === 0 ? holds : standing).map(heldShape),
    })),
  };
}
