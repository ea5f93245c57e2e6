export type { Clock } from './clock';
export { FILE_KINDS, MAPPABLE_FIELDS } from './intake';
export type {
  FileDoor, FileKind, IncomingFile, MappableField, MappingProfile, OfficialFigure, PersonalData, ReadContext, ReadRow, ReadStatement, Recognition, RowProblem,
} from './intake';
export type { Vault, VaultSubject } from './vault';
