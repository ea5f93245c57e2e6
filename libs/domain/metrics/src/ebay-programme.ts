import type { OrderFacts } from '@weerwoord/orders';
import { ebaySite, programmeOf } from '@weerwoord/policies';
import type { JudgeContext } from './metric';

/** The programme an order is measured in: its destination's; unknown destination: that of the site (ebay.md §1.2). */
export const ebayProgramme = (order: OrderFacts, context: JudgeContext): string =>
  order.shipToCountry !== null ? programmeOf(order.shipToCountry) : ((ebaySite(order.site) ?? ebaySite(context.site))?.programme ?? 'PROGRAM_GLOBAL');
