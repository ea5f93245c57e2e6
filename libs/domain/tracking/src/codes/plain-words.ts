import { codeTable } from './code-table';

/**
 * Status words as people and shop systems write them in a plain tracking file: English, Dutch, German. Only the whole cell
 * counts, in lower case with blanks as `_`; "delivered tomorrow" is none of them and goes to a person.
 */
export const PLAIN_WORDS = codeTable([
  [
    'label_created',
    false,
    'label_created label_printed pre_transit pre_advice info_received announced registered shipment_created aangemeld voorgemeld',
  ],
  ['label_created', false, 'angekündigt elektronisch_angekündigt sendungsdaten_übermittelt ready_to_ship'],
  ['accepted', true, 'accepted acceptance picked_up received_by_carrier handed_over dropped_off posted ontvangen aangenomen'],
  ['accepted', true, 'afgegeven angenommen eingeliefert übernommen'],
  [
    'in_transit',
    true,
    'in_transit transit intransit arrived departed arrived_at_facility departed_facility arrived_at_hub sorted processed onderweg gesorteerd',
  ],
  ['in_transit', true, 'unterwegs sortiert in_bearbeitung'],
  ['customs', true, 'customs in_customs customs_clearance douane zoll'],
  ['out_for_delivery', true, 'out_for_delivery outfordelivery with_courier wordt_vandaag_bezorgd in_bezorging in_zustellung'],
  ['delivery_attempted', true, 'delivery_attempted attempted attempt delivery_attempt failed_attempt delivery_failed not_home niet_thuis'],
  ['delivery_attempted', true, 'bezorgpoging zustellversuch nicht_angetroffen'],
  ['available_for_pickup', true, 'available_for_pickup ready_for_pickup ready_for_collection awaiting_collection ligt_klaar afhaalbaar abholbereit'],
  ['available_for_pickup', true, 'zur_abholung_bereit'],
  ['delivered', true, 'delivered bezorgd afgeleverd geleverd zugestellt ausgeliefert'],
  ['signature', true, 'signed signed_for signature delivered_signed delivered_with_signature getekend unterschrieben'],
  [
    'exception',
    true,
    'exception delay·delay delayed·delay held·held damaged·damaged refused·refused vertraagd·delay beschadigd·damaged geweigerd·refused',
  ],
  ['exception', true, 'verspätet·delay beschädigt·damaged verweigert·refused problem failure'],
  ['exception', false, 'cancelled·cancelled canceled·cancelled voided·voided geannuleerd·cancelled storniert·cancelled'],
  [
    'returned',
    true,
    'returned·returned_to_sender returned_to_sender·returned_to_sender retour·returning returning·returning return_to_sender·returning',
  ],
  [
    'returned',
    true,
    'returning_to_sender·returning retour_afzender·returning teruggestuurd·returning zurückgesendet·returning rücksendung·returning',
  ],
  ['lost', true, 'lost verloren kwijt vermist'],
  ['info', false, 'info information notification eta_update unknown'],
]);

/** A cell as a key of `PLAIN_WORDS`. */
export const plainWord = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '')
    .replace(/[\s-]+/g, '_');
