export { AMAZON_MARKETPLACES, amazonMarketplace } from './amazon-marketplaces';
export type { AmazonMarketplace } from './amazon-marketplaces';
export { EBAY_PROGRAMMES, EBAY_SITES, ebaySite, programmeOf, signatureAsked } from './ebay-sites';
export type { EbayProgramme, EbaySite } from './ebay-sites';
export { HOLIDAYS, countryOfSite, isHoliday } from './holidays';
export type { MoreHolidays } from './holidays';
export { POLICIES, policyFor, policyNumber, stalePolicies } from './policies';
export type { Confidence, PolicyRow } from './policy-row';
export { rulesVersion } from './rules-version';
