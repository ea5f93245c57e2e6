import { randomUUID } from 'node:crypto';
import type { Act, ActLog } from '@weerwoord/ports';
import type { Tx } from '../tx';

type ActLine = { at: Date; actor: string; what: string; subject_kind: string; subject_id: string; payload: Record<string, unknown> };

/** The log of acts. Its table takes rows and gives them back; the app role cannot change or remove one. */
export function actLog(tx: Tx): ActLog {
  return {
    async record(acts: readonly Act[]) {
      if (acts.length === 0) return;
      const column = <Value>(of: (act: Act) => Value): Value[] => acts.map(of);
      await tx.run(
        `insert into act (organisation_id, id, at, actor, what, subject_kind, subject_id, payload)
         select $1, * from unnest($2::uuid[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[], $8::jsonb[])`,
        [
          tx.organisation,
          acts.map(() => randomUUID()),
          column((a) => a.at),
          column((a) => a.actor),
          column((a) => a.what),
          column((a) => a.subjectKind),
          column((a) => a.subjectId),
          column((a) => JSON.stringify(a.payload)),
        ],
      );
    },
    async about(subjectKind: string, subjectId: string) {
      const lines = await tx.rows<ActLine>(
        'select at, actor, what, subject_kind, subject_id, payload from act where subject_kind = $1 and subject_id = $2 order by seq',
        [subjectKind, subjectId],
      );
      return lines.map(({ subject_kind, subject_id, ...line }) => ({ ...line, subjectKind: subject_kind, subjectId: subject_id }));
    },
  };
}
