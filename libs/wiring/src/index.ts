export { createLogger } from './logger';
export type { Logger } from './logger';
export { ensureOrganisation, ensureOwner } from './owner';
export type { OwnerLogIn } from './owner';
export { hashPassword, makePassword, passwordFits } from './passwords';
export { openProduct, realClock } from './product';
export type { Product } from './product';
export { readSettings, SettingsError } from './settings';
export type { Settings } from './settings';
