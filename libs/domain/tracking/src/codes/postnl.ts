import { codeTable } from './code-table';

/** PostNL observation codes (tracking.md §4; from the app's interface). */
export const POSTNL_CODES = codeTable([
  ['label_created', false, 'A01 A03 M02'],
  ['accepted', true, 'B01 C02 F01·collected_from_sender'],
  ['in_transit', true, 'J01 R01 J04 J21·to_pickup_point J30 J31 J32 J39·pickup_point_full J40 J44 J46·collected_from_locker X01 X02 X08 X19'],
  ['in_transit', false, 'J55·expected_at_pickup_point'],
  ['customs', true, 'X03·in_progress X04·cleared'],
  ['customs', false, 'A21·paid A20·payment_requested'],
  ['out_for_delivery', true, 'J05'],
  ['available_for_pickup', true, 'I08 J02 J12 J23·locker'],
  ['delivery_attempted', true, 'K70·to_pickup_point'],
  ['delivered', true, 'I01 I02·collected_at_pickup_point I05·mailbox I11·mailbox I12·agreed_place Z01'],
  ['signature', true, 'A80'],
  ['exception', false, 'G01·delay G03·delay G05·delay K01·delay T04·delay V06·delay'],
  ['returned', true, 'I07·returning'],
  ['info', false, 'A04 A18 A19 A24 A25 A65 A94 A95 A96 A98 B03 J09 K33 K50 P21'],
]);
