import { z } from 'zod';

/** Jobs carry ids only: what they need is read from Postgres, so a lost queue loses nothing. */
export const jobs = {
  'import.read': z.object({ organisationId: z.uuid(), fileId: z.uuid() }),
  'orders.judge': z.object({ organisationId: z.uuid() }),
  'claim.open': z.object({ organisationId: z.uuid(), recordId: z.uuid() }),
  'draft.write': z.object({ organisationId: z.uuid(), claimIds: z.array(z.uuid()).min(1).max(200) }),
  'claim.remind': z.object({ organisationId: z.uuid(), claimId: z.uuid() }),
  'alarm.send': z.object({ organisationId: z.uuid(), alarmId: z.uuid() }),
  /** Makes claims findable whose words changed. */
  'claims.index': z.object({ organisationId: z.uuid() }),
  /** One answer of the outbox. */
  'answer.send': z.object({ organisationId: z.uuid(), outboxId: z.uuid() }),
  /** Signs where the chain of acts stands, and has it time-stamped. */
  'chain.anchor': z.object({ organisationId: z.uuid() }),
  /** Personal data whose time is over, and the clocks and holds of what stays. */
  'personal.erase': z.object({ organisationId: z.uuid() }),
  'bulk.run': z.object({ organisationId: z.uuid(), bulkId: z.uuid() }),
  /** Many packs in one file. */
  'packs.collect': z.object({ organisationId: z.uuid(), setId: z.uuid() }),
  /** Erases what a request asked for, order by order. */
  'request.run': z.object({ organisationId: z.uuid(), requestId: z.uuid() }),
  /** Proves a marketplace's notice, and does what it asks for. */
  'notice.settle': z.object({ organisationId: z.uuid(), noticeId: z.uuid() }),
} as const;
export type JobName = keyof typeof jobs;
export type JobData<Name extends JobName> = z.infer<(typeof jobs)[Name]>;
/** "Did the worker finish" and "did anything change" are two questions. */
export type JobOutcome = 'done' | 'nothing-to-do';

/** Server-sent events: hints to read again, never the data itself. */
export const LiveEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import'), batchId: z.uuid() }),
  z.object({ kind: z.literal('claim'), claimId: z.uuid() }),
  z.object({ kind: z.literal('orders'), accountId: z.uuid() }),
  z.object({ kind: z.literal('pack'), packId: z.uuid() }),
  z.object({ kind: z.literal('presence'), claimId: z.uuid() }),
  z.object({ kind: z.literal('bulk'), bulkId: z.uuid() }),
  z.object({ kind: z.literal('pack-set'), setId: z.uuid() }),
  z.object({ kind: z.literal('request'), requestId: z.uuid() }),
  z.object({ kind: z.literal('notification'), personId: z.uuid() }),
]);
