import { SetMetadata } from '@nestjs/common';
import type { Right } from '@weerwoord/ports';

export const NEEDS = 'weerwoord:needs';

/** Which right a route takes; the guard of rights looks whether the caller has it, for the account the request is about where it names one. */
export const Needs = (right: Right) => SetMetadata(NEEDS, right);
