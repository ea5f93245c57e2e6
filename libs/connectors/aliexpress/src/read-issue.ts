import type { AliExpressIssue, AliExpressSolution } from '@weerwoord/claims';
import type { Result } from '@weerwoord/kernel';
import { failed, ok } from '@weerwoord/kernel';
import type { Body } from './body';
import { instantFrom, isBody, listAt, moneyAt, textAt, yesAt } from './body';

type Owner = AliExpressSolution['owner'];
const ROLES: ReadonlySet<string> = new Set(['buyer', 'seller', 'platform']);
const roleAt = (body: Body, name: string): Owner | null => {
  const role = textAt(body, name)?.toLowerCase() ?? '';
  return ROLES.has(role) ? (role as Owner) : null;
};
const typeAt = (body: Body): AliExpressSolution['type'] => {
  const type = textAt(body, 'solution_type');
  return type === 'refund' || type === 'return_and_refund' ? type : null;
};

/** One proposal (`solution_api_dto`). Its own word says whose it is, else the list it stands in. */
export const readSolution = (body: Body, listedAs: Owner): AliExpressSolution => ({
  id: textAt(body, 'id'),
  owner: roleAt(body, 'solution_owner') ?? listedAs,
  type: typeAt(body),
  status: textAt(body, 'status') ?? '',
  refund: moneyAt(body, 'refund_money'),
  freightBearer: roleAt(body, 'logistics_fee_bear_role'),
  createdAt: instantFrom(body, 'gmt_create'),
  modifiedAt: instantFrom(body, 'gmt_modified'),
  reachedAt: instantFrom(body, 'reached_time'),
  reachedType: textAt(body, 'reached_type'),
});

const readStep = (body: Body): AliExpressIssue['steps'][number] => ({
  action: textAt(body, 'action_type') ?? '',
  by: textAt(body, 'submit_member_type'),
  content: textAt(body, 'content'),
  at: instantFrom(body, 'gmt_create'),
  hasBuyerVideo: yesAt(body, 'has_buyer_video'),
});

/** One dispute, from a detail (`result_object`) or, as far as it goes, from a line of a list. The buyer's login is not taken over. */
export const readIssue = (body: Body): AliExpressIssue => ({
  id: textAt(body, 'id', 'issue_id'),
  orderId: textAt(body, 'order_id'),
  parentOrderId: textAt(body, 'parent_order_id'),
  status: textAt(body, 'issue_status') ?? '',
  reason: textAt(body, 'issue_reason', 'reason_english', 'reason_chinese'),
  createdAt: instantFrom(body, 'gmt_create'),
  afterSaleWarranty: yesAt(body, 'after_sale_warranty'),
  returnNumber: textAt(body, 'buyer_return_no'),
  max: moneyAt(body, 'refund_money_max'),
  maxLocal: moneyAt(body, 'refund_money_max_local'),
  solutions: (['buyer', 'seller', 'platform'] as const).flatMap((owner) =>
    listAt(body, `${owner}_solution_list`).map((one) => readSolution(one, owner)),
  ),
  steps: listAt(body, 'process_dto_list').map(readStep),
});

export type IssueProblem = { readonly code: 'shape-changed' | 'refused'; readonly says: string | null };

/** What stands inside the wrapper `aliexpress_…_response`, and its `result` or `result_object` where there is one. */
function inside(answer: unknown): Result<Body, IssueProblem> {
  if (!isBody(answer)) return failed({ code: 'shape-changed', says: null });
  const [wrapped] = Object.entries(answer).flatMap(([name, value]) => (name.endsWith('_response') && isBody(value) ? [[name, value] as const] : []));
  const body = wrapped?.[1] ?? answer;
  if (wrapped?.[0] === 'error_response') return failed({ code: 'refused', says: textAt(body, 'sub_msg', 'msg', 'sub_code', 'code') });
  const { result_object: object, result } = body;
  if (isBody(object)) return ok(object);
  if (!isBody(result)) return ok(body);
  return ok(isBody(result['result_object']) ? result['result_object'] : result);
}

/** The answer of `aliexpress.issue.detail.get`, parsed by `parseBigJson`. A body without a status is not one we know: nothing is guessed. */
export function readIssueDetail(answer: unknown): Result<AliExpressIssue, IssueProblem> {
  const found = inside(answer);
  if (!found.ok) return found;
  return textAt(found.value, 'issue_status') === null ? failed({ code: 'shape-changed', says: 'issue_status' }) : ok(readIssue(found.value));
}

export type IssuePage = {
  readonly issues: readonly AliExpressIssue[];
  readonly page: number | null;
  readonly pageSize: number | null;
  readonly total: number | null;
};
const numberAt = (body: Body, name: string): number | null => {
  const text = textAt(body, name);
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
};

/** The answer of `aliexpress.issue.issuelist.get`: one page of disputes. A page without any is empty, not wrong. */
export function readIssueList(answer: unknown): Result<IssuePage, IssueProblem> {
  const found = inside(answer);
  if (!found.ok) return found;
  const body = found.value;
  if (numberAt(body, 'total_item') === null && body['data_list'] === undefined) return failed({ code: 'shape-changed', says: 'data_list' });
  const issues = listAt(body, 'data_list').map(readIssue);
  return ok({ issues, page: numberAt(body, 'current_page'), pageSize: numberAt(body, 'page_size'), total: numberAt(body, 'total_item') });
}
