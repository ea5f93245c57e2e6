/** Zone → states, per country with several clocks. A state on two clocks stands under the one most of its people live by. */
const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  US: {
    'America/New_York': 'CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV',
    'America/Chicago': 'AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI',
    'America/Denver': 'CO ID MT NM UT WY',
    'America/Phoenix': 'AZ',
    'America/Los_Angeles': 'CA NV OR WA',
    'America/Anchorage': 'AK',
    'Pacific/Honolulu': 'HI',
    'America/Puerto_Rico': 'PR VI',
    'Pacific/Guam': 'GU MP',
  },
  CA: {
    'America/St_Johns': 'NL NF',
    'America/Halifax': 'NB NS PE',
    'America/Toronto': 'ON QC NU',
    'America/Winnipeg': 'MB',
    'America/Regina': 'SK',
    'America/Edmonton': 'AB NT',
    'America/Vancouver': 'BC',
    'America/Whitehorse': 'YT',
  },
  AU: {
    'Australia/Sydney': 'NSW ACT',
    'Australia/Melbourne': 'VIC',
    'Australia/Hobart': 'TAS',
    'Australia/Brisbane': 'QLD',
    'Australia/Adelaide': 'SA',
    'Australia/Darwin': 'NT',
    'Australia/Perth': 'WA',
  },
  BR: {
    'America/Sao_Paulo': 'AL AP BA CE DF ES GO MA MG PA PB PE PI PR RJ RN RS SC SE SP TO',
    'America/Manaus': 'AM RO RR',
    'America/Cuiaba': 'MS MT',
    'America/Rio_Branco': 'AC',
  },
};

/** Zone of a state or province by its letters; null when we do not know it. Russia has no table: its regions go by postcode. */
export function zoneOfState(country: string, state: string): string | null {
  const wanted = state.trim().toUpperCase();
  for (const [zone, states] of Object.entries(STATES[country] ?? {})) if (states.split(' ').includes(wanted)) return zone;
  return null;
}
export const STATE_ZONES: readonly string[] = Object.values(STATES).flatMap((zones) => Object.keys(zones));
