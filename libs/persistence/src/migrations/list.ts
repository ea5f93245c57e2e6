import type { MigrationInterface } from 'typeorm';
import { Frame1795176000000 } from './1795176000000-frame';
import { Intake1795179600000 } from './1795179600000-intake';
import { Verdicts1795183200000 } from './1795183200000-verdicts';
import { Desk1795186800000 } from './1795186800000-desk';
import { Weights1795190400000 } from './1795190400000-weights';
import { Radar1795197600000 } from './1795197600000-radar';
import { ClockDiffers1795201200000 } from './1795201200000-clock-differs';
import { Buyer1795204800000 } from './1795204800000-buyer';
import { Queue1795208400000 } from './1795208400000-queue';
import { Clocks1795212000000 } from './1795212000000-clocks';
import { Letters1795215600000 } from './1795215600000-letters';
import { Sending1795219200000 } from './1795219200000-sending';
import { EvidenceFiles1795222800000 } from './1795222800000-evidence-files';
import { People1795226400000 } from './1795226400000-people';
import { After1795230000000 } from './1795230000000-after';
import { Keys1795233600000 } from './1795233600000-keys';
import { Signing1795237200000 } from './1795237200000-signing';
import { Chain1795237260000 } from './1795237260000-chain';
import { Packs1795240800000 } from './1795240800000-packs';
import { PackSets1795244400000 } from './1795244400000-pack-sets';
import { Retention1795248000000 } from './1795248000000-retention';
import { Rights1795251600000 } from './1795251600000-rights';
import { Evidence1795255200000 } from './1795255200000-evidence';
import { Scrubbed1795258800000 } from './1795258800000-scrubbed';
import { Late1795262400000 } from './1795262400000-late';
import { FileNames1795266000000 } from './1795266000000-file-names';

/** In order. A list and not a folder scan, because the servers are bundled into one file. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  Frame1795176000000,
  Intake1795179600000,
  Verdicts1795183200000,
  Desk1795186800000,
  Weights1795190400000,
  Radar1795197600000,
  ClockDiffers1795201200000,
  Buyer1795204800000,
  Queue1795208400000,
  Clocks1795212000000,
  Letters1795215600000,
  Sending1795219200000,
  EvidenceFiles1795222800000,
  People1795226400000,
  After1795230000000,
  Keys1795233600000,
  Signing1795237200000,
  Chain1795237260000,
  Packs1795240800000,
  PackSets1795244400000,
  Retention1795248000000,
  Rights1795251600000,
  Evidence1795255200000,
  Scrubbed1795258800000,
  Late1795262400000,
  FileNames1795266000000,
];
