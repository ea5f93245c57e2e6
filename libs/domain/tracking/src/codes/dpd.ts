import { codeTable } from './code-table';

/** DPD geo event codes and the words of its consumer interface (tracking.md §4; second hand). */
export const DPD_CODES = codeTable([
  ['label_created', false, 'ENA'],
  ['accepted', true, 'ORI·origin_depot_inbound DOPKY·dropped_at_pudo'],
  ['in_transit', true, 'ORW·held HUI HUS HUW·held HUZ SPL SPS SPV SPW·held SPZ DLI DLS DLW·held DLZ DEHD·to_pudo DEHDY·to_pudo'],
  ['out_for_delivery', true, 'DLO'],
  ['available_for_pickup', true, 'DODEI'],
  ['delivery_attempted', true, 'DLR·driver_return'],
  ['delivered', true, 'DEY DODEY·collected_at_pickup_point'],
  ['signature', true, 'DEYY DODEYY·collected_at_pickup_point'],
  ['exception', true, 'ORX HUX SPX DLX DEX DODEX'],
  ['exception', false, 'ENX'],
  ['returned', true, 'SPR·returning DEN·refused DODEN·not_collected DODEH·not_collected'],
  ['info', false, 'MSDLO·notification DOMSDLO·notification SPE'],
]);

/** Words of the consumer interface and of the older ParcelLifeCycle service. */
export const DPD_WORDS = codeTable([
  ['label_created', false, 'ORDER_CREATED'],
  ['accepted', true, 'PARCEL_HANDED'],
  ['in_transit', true, 'IN_TRANSIT AT_DELIVERY_CENTER BETWEENDEPOTS'],
  ['out_for_delivery', true, 'PARCEL_OUT_FOR_DELIVERY OUT_FOR_DELIVERY COURIER'],
  ['available_for_pickup', true, 'AVAILABLE_FOR_COLLECTION PARCELSHOP'],
  ['delivery_attempted', true, 'UNSUCCESSFUL_DELIVERY_ATTEMPTED UNSUCCESSFUL_DELIVERY_ATTEMPT DELIVERYFAILURE RETURNINGFROMDELIVERY'],
  ['delivered', true, 'DELIVERED'],
  ['returned', true, 'RETURN_TO_SENDER'],
]);
