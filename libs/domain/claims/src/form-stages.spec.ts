import { CLAIM_KINDS } from './claim';
import { formStagesOf } from './form-stages';
import { endOf, rulesOf } from './kind-table';

it('are states of their kind in which something is still to be done; the first is what a form without one means', () => {
  for (const kind of CLAIM_KINDS) {
    const [first, ...others] = formStagesOf(kind);
    if (first === undefined) continue;
    expect([kind, first]).toEqual([kind, rulesOf(kind).openState]);
    for (const state of [first, ...others])
      expect([kind, state, Object.hasOwn(rulesOf(kind).moves, state), endOf(kind, state)]).toEqual([kind, state, true, null]);
  }
});
