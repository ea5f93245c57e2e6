/** PayPal's `carrier_name` for our carrier keys; every other carrier is `OTHER` with its name (webshop §7; ruling R-W2). */
const CARRIERS: Readonly<Record<string, string>> = {
  postnl: 'NLD_POSTNL',
  dhl_parcel_nl: 'NLD_DHL',
  gls_nl: 'NLD_GLS',
  dpd: 'DPD',
  ups: 'UPS',
  usps: 'USPS',
  fedex: 'FEDEX',
  dhl_express: 'DHL',
  bpost: 'BE_BPOST',
  royal_mail: 'ROYAL_MAIL',
  // Not verified that PayPal shows its tracking.
  dhl_paket_de: 'DE_DHL_PARCEL',
};

/** @param countries where the parcel goes and comes from (ISO codes), where known: GLS has one name per country */
export function paypalCarrier(carrier: string, countries: readonly (string | null)[] = []): string {
  const key = carrier.trim().toLowerCase();
  if (key === 'gls' && countries.some((country) => country?.toUpperCase() === 'NL')) return 'NLD_GLS';
  return (Object.hasOwn(CARRIERS, key) ? CARRIERS[key] : undefined) ?? 'OTHER';
}
