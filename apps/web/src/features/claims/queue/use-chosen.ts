import { useState } from 'react';
import type { Chosen, QueuedClaim } from './queue.query';
import type { QueueQuestion } from './queue-address';

type Choice = { readonly all: boolean; readonly ids: ReadonlySet<string>; readonly last: string | null };
const NONE: Choice = { all: false, ids: new Set(), last: null };

/** What is chosen in the queue: rows one by one, a run of them with Shift, or everything the view holds, loaded or not. */
export function useChosen(lines: readonly QueuedClaim[], total: number) {
  const [choice, choose] = useState<Choice>(NONE);
  const loaded = lines.filter(({ id }) => choice.ids.has(id));
  return {
    all: choice.all,
    /** Rows chosen among those loaded; with `all`, every loaded row. */
    ids: choice.all ? new Set(lines.map(({ id }) => id)) : choice.ids,
    count: choice.all ? total : choice.ids.size,
    lines: choice.all ? lines : loaded,
    clear: () => choose(NONE),
    everything: () => choose({ ...NONE, all: true }),
    set: (ids: ReadonlySet<string>) => choose({ all: false, ids, last: null }),
    toggle: ({ id }: QueuedClaim, range: boolean) =>
      choose((before) => {
        // Taking one out of everything leaves the rest of what can be seen: nobody chooses fifty thousand but one by ticking.
        const ids = new Set(before.all ? lines.map((line) => line.id) : before.ids);
        const from = range && before.last !== null ? lines.findIndex((line) => line.id === before.last) : -1;
        const to = lines.findIndex((line) => line.id === id);
        if (from >= 0 && to >= 0) for (const line of lines.slice(Math.min(from, to), Math.max(from, to) + 1)) ids.add(line.id);
        else if (!ids.delete(id)) ids.add(id);
        return { all: false, ids, last: id };
      }),
    /** As the server is told. */
    asked: (question: QueueQuestion, q: string): Chosen => {
      const { sort: _, desc: __, ...view } = question;
      return choice.all ? { view: { ...view, ...(q === '' ? {} : { q }) } } : { ids: [...choice.ids] };
    },
  };
}
export type ChosenClaims = ReturnType<typeof useChosen>;
