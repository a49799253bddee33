/**
 * Defaults of carbon accounting, each with its source.
 */
export const carbonDefaults = {
  'carbon.yearlyChangeFraction': {
    value: 0,
    source:
      'Plenum convention: grid factors changed by -8 % to +20 % a year since 2018, so no common rate applies',
  },
  contractIntensity_g_per_kWh: {
    value: 0,
    source: 'GHG Protocol Scope 2 Guidance (2015): wind and solar have no emissions at generation',
  },
  cleanContractLimit_g_per_kWh: {
    value: 100,
    source: 'EU taxonomy, Delegated Regulation (EU) 2021/2139: 100 g/kWh over the life cycle',
  },
  solarLatitude_deg: {
    value: 40,
    source: 'engineering default for a site without a climate: between Madrid and Chicago',
  },
  'carbon.gensets.consumption_L_per_kWh': {
    value: 0.27,
    source: 'engineering default: diesel generators of 1-3 MW at 75 % load',
  },
  'carbon.embodied.deviceLife_years': {
    value: 4,
    source: 'Cloud Carbon Footprint: servers are depreciated over 4 years; GPU servers over 3 to 5',
  },
  'carbon.embodied.buildingLife_years': {
    value: 60,
    source: 'reference period of whole-life carbon assessments of buildings (RICS); engineering default',
  },
} as const;
