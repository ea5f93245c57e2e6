/**
 * Which texts of an answer somebody may read who must not see buyers' personal data. A text that is named nowhere here is not shown to them, so that
 * a new field is closed until somebody has thought about it. Ids, instants, days and choices of a fixed list are no texts and always pass.
 *
 * Named by the key, or by the key of what it stands in and its own: 'notice.text'.
 */
export type Openness = 'open' | 'letter' | 'closed';

/** Words of the marketplaces, of our own team, and numbers of orders and parcels. */
const OPEN = `
account account.name accountName accounts.name profiles organisation.name organisation.zone person.name person.email person.initials
channel site sites zone currency status code codes rule rules rules.id rules.words rulesVersion source sources sheet sheets words kind kinds reason reasons
metric part windowKey window windows parts unit confidence id policyId what action because unsure level axis refund contest verdict fundedBy marketplaceState
moves work state outcome fact basis externalId externalOrderId externalIds itemId exhibit getIt step steps field problem remedy alternatives encoding delimiter
trackingNumber carrier sku title lines.title hash missing missingOneOf blocking proves actor by byName language draftLanguage languages setAside set-aside
cursor next revisionHash version path looksLike saysMetric topic topics value.unit policies.value policies.source
people.name people.email others.name .email views.name views.owner views.filters templates.name claims.advised claims.assignee claims.externalClaimId
channel.word kind.word reason.word site.word who.word work.word .currencies .deepLink .others .token link.token .secret .changed .extra .lacked .wanted .way
approved.textHash form.fields former.stage sums.stage lines.stage lines.key lines.party sums.party told.answer told.choice told.to tellable.changes tellable.choices
policies.choices programmes.programme quiet.from quiet.to refusals.why rows.item shown.item webhooks.addedBy webhooks.shown .answer window.key files.mediaType files.position
holidays holidaysKnown right rights managers initials role roles agent
form form.id mediaType types notVerified done drop fixes choices.key page.url oneShot reference seen
month.month
actors.byName lastAnchor.key lastAnchor.stampedBy lastAnchor.stampProblem key.id key.name class subject acts.hash findings.problem
composition frame.order variables.name
items.id items.lines differing.why
sha256 mediaType scannedBy choice choices changes fact
rules.scope erased.month holds.account holds.externalOrderId
endpoint notedBy holdId hooks.account recent.account
`;
/** Our own letters and what we tell about an order: shown with names, addresses and towns of this order's buyer masked in them. */
const LETTERS = `paragraphs.mine paragraphs.fresh paragraphs.before unproven.text uncited.text paragraphs.text parts.text draft.text figures beside.text newer.text text.letter findings.text`;
/** Looked at, and personal: not shown. */
const CLOSED = `holds.words .words notice.text messages.text feedback.text unread.text place maskedName raw header fileName value name rows note words.note columns files.camera files.position files.takenAt told.why told.words`;

const listed = (text: string, as: Openness): [string, Openness][] =>
  text
    .split(/\s+/)
    .filter((key) => key !== '')
    .map((key) => [key, as]);
const FIELDS: ReadonlyMap<string, Openness> = new Map([...listed(OPEN, 'open'), ...listed(LETTERS, 'letter'), ...listed(CLOSED, 'closed')]);

/** What is known of a text by its place; undefined where nobody has said anything, which is treated as closed. */
export const opennessOf = (parent: string, key: string): Openness | undefined => FIELDS.get(`${parent}.${key}`) ?? FIELDS.get(key);
