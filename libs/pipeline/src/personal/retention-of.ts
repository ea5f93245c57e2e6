import type { Channel, Day } from '@weerwoord/kernel';
import type { ClockDays, RetentionDays } from '@weerwoord/orders';
import { retentionPolicy } from '@weerwoord/policies';
import type { Account, KeptRetention } from '@weerwoord/ports';

/** Where a value comes from. */
export type SetBy = 'default' | 'channel' | 'account';
export type Retention = ClockDays & {
  readonly autoHolds: boolean;
  readonly setBy: Readonly<Record<keyof RetentionDays | 'autoHolds', SetBy>>;
};

/** How long personal data of an account stays: its own setting, else its channel's, else the dated rows of the policies room. */
export function retentionOf(account: Pick<Account, 'id' | 'channel'>, settings: readonly KeptRetention[], day: Day): Retention {
  const [own, channel] = [settings.find(({ scope }) => scope === account.id), settings.find(({ scope }) => scope === account.channel)];
  const of = <Value>(name: keyof RetentionDays | 'autoHolds', byDefault: Value): { readonly value: Value; readonly setBy: SetBy } => {
    const [mine, theirs] = [own?.[name] as Value | null | undefined, channel?.[name] as Value | null | undefined];
    if (mine !== null && mine !== undefined) return { value: mine, setBy: 'account' };
    return theirs !== null && theirs !== undefined ? { value: theirs, setBy: 'channel' } : { value: byDefault, setBy: 'default' };
  };
  const published = publishedRetention(account.channel, day);
  const [afterDelivery, undelivered, loose, autoHolds] = [
    of('afterDelivery', published.afterDelivery),
    of('undelivered', published.undelivered),
    of('loose', published.loose),
    of('autoHolds', true),
  ];
  return {
    afterDelivery: afterDelivery.value,
    undelivered: undelivered.value,
    loose: loose.value,
    arrival: retentionPolicy('arrival', account.channel, day).value,
    autoHolds: autoHolds.value,
    setBy: { afterDelivery: afterDelivery.setBy, undelivered: undelivered.setBy, loose: loose.setBy, autoHolds: autoHolds.setBy },
  };
}

/** What holds where nothing is set. */
export const publishedRetention = (channel: Channel, day: Day): RetentionDays => ({
  afterDelivery: retentionPolicy('after-delivery', channel, day).value,
  undelivered: retentionPolicy('undelivered', channel, day).value,
  loose: retentionPolicy('loose', channel, day).value,
});
