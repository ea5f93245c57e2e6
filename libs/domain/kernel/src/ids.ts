/** Ids are branded so that an order's id cannot be handed over where a claim's is meant; all are UUIDs made from their content. */
type Branded<Name extends string> = string & { readonly __brand: Name };

export type OrganisationId = Branded<'OrganisationId'>;
export type AccountId = Branded<'AccountId'>;
export type OrderId = Branded<'OrderId'>;
export type ClaimId = Branded<'ClaimId'>;
export type RecordId = Branded<'RecordId'>;
export type PersonId = Branded<'PersonId'>;
