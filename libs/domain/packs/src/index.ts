export { decidingPoints } from './deciding-points';
export type { DecidingPoint, Exhibit, PackPlan } from './pack-plan';
export { planPack } from './plan-pack';
export type { PackInput } from './plan-pack';
