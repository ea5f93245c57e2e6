import type { Money } from '@weerwoord/kernel';
import type { TableRow } from '../decision-table';

export type PackageClass = 'EXEMPT' | 'VALID' | 'INVALID' | 'UNKNOWN';

/** When the carrier's scans said what; each null when they never did. */
export type PackageScans = { readonly physicalAt: Date | null; readonly facilityAt: Date | null; readonly deliveryAt: Date | null };

/** Amounts of the policy rows in force, in minor units of their currency; null where none is. */
export type PackageAmounts = {
  readonly near: Money | null;
  readonly far: Money | null;
  readonly envelope: Money | null;
  readonly untracked: Money | null;
  readonly letter: Money | null;
  readonly domestic: Money | null;
};

export type PackageFacts = {
  /** Country of the store, of dispatch and of the buyer, ISO 3166 alpha-2. */
  readonly store: string;
  readonly origin: string;
  readonly destination: string;
  /** With shipping, without tax; null when no file says so. Then no exemption by value is proven, and the stricter rule holds. */
  readonly value: Money | null;
  readonly shipService: string | null;
  /** Null: no file holds the carrier's scans of it. Nothing scanned is three nulls. */
  readonly scans: PackageScans | null;
  readonly amounts: PackageAmounts;
};

/** R-M12: ISO codes. */
const NEAR: ReadonlySet<string> = new Set(['CN', 'CA', 'AS', 'UM']);
const FAR: ReadonlySet<string> = new Set(['GB', 'IN']);
export const EU_TRACKED: readonly string[] = ['DE', 'FR', 'IT', 'ES', 'NL', 'PT', 'PL', 'AT', 'SE'];
const ENVELOPES: ReadonlySet<string> = new Set(['USPS_FIRST_CLASS_ENVELOPE', 'USPS_STANDARD_MAIL']);

const inUs = (f: PackageFacts): boolean => f.store === 'US';
const inEurope = (f: PackageFacts): boolean => !inUs(f) && (EU_TRACKED.includes(f.origin) || EU_TRACKED.includes(f.destination));
/** Proven to be worth less; a value in another currency proves nothing. */
const below = ({ value }: PackageFacts, amount: Money | null): boolean =>
  value !== null && amount !== null && value.currency === amount.currency && value.minor < amount.minor;
const upTo = (f: PackageFacts, amount: Money | null): boolean => amount !== null && below(f, { ...amount, minor: amount.minor + 1 });
const twoScans = (f: PackageFacts): boolean => f.scans !== null && f.scans.facilityAt !== null && f.scans.deliveryAt !== null;
const near = (f: PackageFacts): boolean => inUs(f) && NEAR.has(f.origin) && f.amounts.near !== null && !below(f, f.amounts.near);
const far = (f: PackageFacts): boolean => inUs(f) && FAR.has(f.origin) && f.amounts.far !== null && !below(f, f.amounts.far);

/**
 * Does a package have valid tracking? amazon.md §3.3 with R-M12; the ids are the sheet's rows. Exemptions stand first on purpose: an
 * exempt package stays exempt when it has scans. First match wins.
 */
export const PACKAGE_TABLE: readonly TableRow<PackageFacts, PackageClass>[] = [
  { id: '3.3/4', outcome: 'EXEMPT', when: (f) => f.shipService === 'DIGITAL' },
  { id: '3.3/4', outcome: 'EXEMPT', when: (f) => inUs(f) && ENVELOPES.has(f.shipService ?? '') && below(f, f.amounts.envelope) },
  {
    id: '3.3/4',
    outcome: 'EXEMPT',
    when: (f) => inUs(f) && FAR.has(f.origin) && f.shipService === 'UNTRACKED_INTEGRATED' && below(f, f.amounts.untracked),
  },
  { id: '3.3/4', outcome: 'EXEMPT', when: (f) => inUs(f) && f.origin !== 'US' && !NEAR.has(f.origin) && !FAR.has(f.origin) },
  {
    id: '3.3/5',
    outcome: 'EXEMPT',
    when: (f) => inEurope(f) && f.origin !== f.destination && f.shipService === 'EU_LETTER' && below(f, f.amounts.letter),
  },
  { id: '3.3/6', outcome: 'EXEMPT', when: (f) => inEurope(f) && f.origin === f.destination && upTo(f, f.amounts.domestic) },
  { id: '3.3/unknown', outcome: 'UNKNOWN', when: (f) => f.scans === null },
  { id: '3.3/2', outcome: 'VALID', when: (f) => near(f) && twoScans(f) },
  { id: '3.3/2', outcome: 'INVALID', when: near },
  { id: '3.3/3', outcome: 'VALID', when: (f) => far(f) && twoScans(f) },
  { id: '3.3/3', outcome: 'INVALID', when: far },
  { id: '3.3/1', outcome: 'VALID', when: (f) => f.scans !== null && f.scans.physicalAt !== null },
  { id: '3.3/1', outcome: 'INVALID', when: () => true },
];

/** The moment a valid package became valid: its first physical scan, or where two are asked the later of both. */
export const validSince = (f: PackageFacts, ruleId: string): Date | null => {
  if (f.scans === null) return null;
  const { physicalAt, facilityAt, deliveryAt } = f.scans;
  if (ruleId === '3.3/1' || facilityAt === null || deliveryAt === null) return physicalAt;
  return facilityAt > deliveryAt ? facilityAt : deliveryAt;
};
