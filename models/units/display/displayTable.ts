import { AIR_m3, HEAT_kW, type DisplayQuantity, type DisplayRow } from './displayUnits.ts';

/*
 * Exact factors of NIST Special Publication 811 (2008), appendix B.8: international foot 0.3048 m, pound 0.453 592 37 kg,
 * US gallon 231 in³ = 3.785 411 784 L. Rounded ones: Btu (International Table) 1055.055 852 62 J, inch of water (conventional)
 * 249.0889 Pa, inch of mercury (conventional) 3386.389 Pa, ton of refrigeration 12 000 Btu/h.
 */
const FOOT_m = 0.3048;
const POUND_kg = 0.45359237;
const GALLON_L = 3.785411784;
const BTU_J = 1055.05585262;
const STANDARD_GRAVITY_m_s2 = 9.80665;
const INCH_OF_WATER_Pa = 249.0889;
const INCH_OF_MERCURY_Pa = 3386.389;
/** Pound-force per square inch in kPa. */
const PSI_kPa = (POUND_kg * STANDARD_GRAVITY_m_s2) / (FOOT_m / 12) ** 2 / 1000;

const ofLength = (symbol: string, factor: number): DisplayRow => row('length', { ft: { symbol, factor } });
const ofArea = (symbol: string, factor: number): DisplayRow => row('area', { ft2: { symbol, factor } });
const ofMass = (symbol: string, factor: number): DisplayRow => row('mass', { lb: { symbol, factor } });
const ofLiquid = (symbol: string, factor: number): DisplayRow => row('liquid', { gal: { symbol, factor } });
const ofPressure = (symbol: string, factor: number): DisplayRow =>
  row('pressure', { inH2O: { symbol, factor } });

function row(quantity: DisplayQuantity, others: DisplayRow['others']): DisplayRow {
  return { quantity, others };
}

/**
 * Every unit that is shown in another one, by its symbol. Not in the table, and therefore the same in all systems: electricity
 * (kW, kVA, kWh, V, A), carbon (kg and t CO₂e, g/kWh), the effectiveness ratios of ISO/IEC 30134 (L/kWh), and rack units.
 */
export const displayTable: Readonly<Record<string, DisplayRow>> = {
  mm: ofLength('in', 12 / (FOOT_m * 1000)),
  cm: ofLength('in', 12 / (FOOT_m * 100)),
  m: ofLength('ft', 1 / FOOT_m),
  km: ofLength('mi', 1000 / (5280 * FOOT_m)),
  'm/s': ofLength('ft/min', 60 / FOOT_m),
  'm²': ofArea('ft²', 1 / FOOT_m ** 2),
  'kW/m²': ofArea('W/ft²', 1000 * FOOT_m ** 2),
  '°C': row('temperature', { F: { symbol: '°F', factor: 1.8, offset: 32 } }),
  K: row('temperature', { F: { symbol: '°F', factor: 1.8 } }),
  kg: ofMass('lb', 1 / POUND_kg),
  'kg/m²': ofMass('lb/ft²', FOOT_m ** 2 / POUND_kg),
  'kg/s': ofMass('lb/s', 1 / POUND_kg),
  'kg/m³': ofMass('lb/ft³', FOOT_m ** 3 / POUND_kg),
  'kWh/kg': ofMass('kWh/lb', POUND_kg),
  L: ofLiquid('gal', 1 / GALLON_L),
  'm³': ofLiquid('gal', 1000 / GALLON_L),
  [AIR_m3]: row('air', { CFM: { symbol: 'ft³', factor: 1 / FOOT_m ** 3 } }),
  'L/s': ofLiquid('gpm', 60 / GALLON_L),
  'L/min': ofLiquid('gpm', 1 / GALLON_L),
  'L/h': ofLiquid('gal/h', 1 / GALLON_L),
  'm³/s': row('air', { CFM: { symbol: 'CFM', factor: 60 / FOOT_m ** 3 } }),
  Pa: ofPressure('inH₂O', 1 / INCH_OF_WATER_Pa),
  hPa: ofPressure('inHg', 100 / INCH_OF_MERCURY_Pa),
  kPa: ofPressure('psi', 1 / PSI_kPa),
  [HEAT_kW]: row('heat', {
    BTU_per_h: { symbol: 'BTU/h', factor: 3_600_000 / BTU_J },
    ton: { symbol: 'tons', factor: 3_600_000 / BTU_J / 12_000 },
  }),
};
