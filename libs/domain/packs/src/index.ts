export type { DecidingPoint, Exhibit, PackPlan } from './pack-plan';
