export type { Clock } from './clock';
export type {
  Account, AccountSettings, AccountStore, Act, ActLog, Door, FrameStores, MembershipRole, Organisation, PeopleStore, Person, PolicyOverride,
} from './frame';
export { FILE_KINDS, MAPPABLE_FIELDS } from './intake';
export type {
  FileDoor, FileKind, IncomingFile, MappableField, MappingProfile, OfficialFigure, PersonalData, ReadContext, ReadRow, ReadStatement, Recognition, RowProblem,
} from './intake';
export type { UnitOfWork } from './unit-of-work';
export type { Vault, VaultSubject } from './vault';
