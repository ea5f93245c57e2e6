import { SetMetadata } from '@nestjs/common';
import type { Right } from '@weerwoord/ports';

export const NEEDS = 'weerwoord:needs';
export const NEEDS_EVERYWHERE = 'weerwoord:needs-everywhere';
export const ABOUT_ONESELF = 'weerwoord:about-oneself';

/**
 * Which rights a route takes, all of them. Where the address names an account, or a thing of one, they are looked at there; elsewhere the route sees
 * and touches the accounts in which the caller has them, and nothing of others.
 */
export const Needs = (...rights: readonly [Right, ...Right[]]) => SetMetadata(NEEDS, rights);
/** For what is of the organisation as a whole (people, new accounts): the right must have been given for all accounts. */
export const NeedsEverywhere = (...rights: readonly [Right, ...Right[]]) => SetMetadata(NEEDS_EVERYWHERE, rights);
/** For what everybody may do with their own log-in and name. */
export const AboutOneself = () => SetMetadata(ABOUT_ONESELF, true);
