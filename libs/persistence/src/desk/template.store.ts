import type { ClaimKind, ClaimReason, DraftKind, DraftLanguage } from '@weerwoord/claims';
import type { ClaimId } from '@weerwoord/kernel';
import type { KeptTemplate, TemplateStore } from '@weerwoord/ports';
import type { Tx } from '../tx';

type TemplateLine = { kind: DraftKind; part: string; language: DraftLanguage; version: number; source: string | null; written_by: string; at: Date };
const toTemplate = ({ written_by: by, ...line }: TemplateLine): KeptTemplate => ({ ...line, by });
type TriedLine = {
  id: ClaimId;
  kind: ClaimKind;
  reason: ClaimReason;
  marketplace_state: string;
  external_order_id: string | null;
  filed_at: Date;
  account: string;
  draft_kind: DraftKind | null;
};
const COLUMNS = 'kind, part, language, version, source, written_by, at';

/** An organisation's own wording of letters: rows are added, never changed. */
export function templateStore(tx: Tx): TemplateStore {
  return {
    async inForce() {
      const lines = await tx.rows<TemplateLine>(
        `select distinct on (kind, part, language) ${COLUMNS} from letter_template order by kind, part, language, version desc`,
      );
      return lines.filter(({ source }) => source !== null).map(toTemplate);
    },
    async newest(kind, language) {
      const lines = await tx.rows<TemplateLine>(
        `select distinct on (part) ${COLUMNS} from letter_template where kind = $1 and language = $2 order by part, version desc`,
        [kind, language],
      );
      return lines.map(toTemplate);
    },
    async recentClaims(most) {
      const rows = await tx.rows<TriedLine>(
        `select c.id, c.kind, c.reason, c.marketplace_state, c.external_order_id, c.filed_at, a.name as account,
                (select d.kind from draft d where d.claim_id = c.id and d.letter = 'answer' and d.state <> 'beside' order by d.version desc limit 1) as draft_kind
           from claim c join account a on a.id = c.account_id where c.order_id is not null order by c.filed_at desc, c.id limit $1`,
        [most],
      );
      return {
        rows: rows.map((line) => ({
          id: line.id,
          kind: line.kind,
          reason: line.reason,
          marketplaceState: line.marketplace_state,
          externalOrderId: line.external_order_id,
          account: line.account,
          filedAt: line.filed_at,
          draftKind: line.draft_kind,
        })),
      };
    },
    async history({ kind, part, language }) {
      const lines = await tx.rows<TemplateLine>(
        `select ${COLUMNS} from letter_template where kind = $1 and part = $2 and language = $3 order by version desc`,
        [kind, part, language],
      );
      return lines.map(toTemplate);
    },
    async add({ kind, part, language, version, source, by, at }) {
      const added = await tx.rows<{ version: number }>(
        `insert into letter_template (organisation_id, kind, part, language, version, source, written_by, at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning version`,
        [tx.organisation, kind, part, language, version, source, by, at],
      );
      return added.length > 0;
    },
  };
}
