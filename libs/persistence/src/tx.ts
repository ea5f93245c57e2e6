import type { OrganisationId } from '@weerwoord/kernel';
import type { PoolClient } from 'pg';

type Row = Record<string, unknown>;

/** One transaction inside the walls of one organisation. Stores are made on top of it and die with it. */
export class Tx {
  private readonly atTheEnd: (() => Promise<void>)[] = [];

  constructor(
    readonly client: PoolClient,
    readonly organisation: OrganisationId,
    /** Whose rights it has: everybody's of the organisation, or those of somebody who sees some accounts only. */
    readonly role: 'weerwoord_app' | 'weerwoord_limited' = 'weerwoord_app',
  ) {}

  /** The rows of a query. The shape is the caller's word for what its own SQL selects. */
  async rows<Shape extends object = Row>(sql: string, values: readonly unknown[] = []): Promise<Shape[]> {
    const answer = await this.client.query<Shape & Row>(sql, [...values]);
    return answer.rows;
  }

  /** The only row of a query, or null. */
  async row<Shape extends object = Row>(sql: string, values: readonly unknown[] = []): Promise<Shape | null> {
    return (await this.rows<Shape>(sql, values))[0] ?? null;
  }

  /** Runs a statement; how many rows it touched. */
  async run(sql: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.client.query(sql, [...values])).rowCount ?? 0;
  }

  /** Runs before the transaction is committed, after everything else: for locks that must be held for a moment only. */
  lastly(work: () => Promise<void>): void {
    this.atTheEnd.push(work);
  }

  /** What was left for the end; called once, by whoever commits. */
  async finish(): Promise<void> {
    for (const work of this.atTheEnd.splice(0)) await work();
  }
}
