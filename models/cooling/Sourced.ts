/** A value with its source. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly source: string;
}

/** Publications that the parameters of cooling systems cite. */
export const coolingSources = {
  rangesLarge:
    'Lei & Masanet 2022 (Resour. Conserv. Recycl. 182, 106323), parameter ranges of large-scale sites',
  rangesMidsize:
    'Lei & Masanet 2022 (Resour. Conserv. Recycl. 182, 106323), parameter ranges of midsize sites',
  rangesSmall: 'Lei & Masanet 2022 (Resour. Conserv. Recycl. 182, 106323), parameter ranges of small sites',
  ranges: 'Lei & Masanet 2020 and 2022 (Energy 117556; Resour. Conserv. Recycl. 106323), parameter ranges',
  chillerFit: 'Fit to 156 water-cooled chiller records of EnergyPlus and Modelica Buildings, 13 % rms',
  chiller2026:
    'ASHRAE 90.1-2016, path A, centrifugal chillers of 400 tons and more: 0.560 kW/ton, COP 6.3 at AHRI 550/590 conditions; the form of the fit retained',
  airChillerFit: 'Air-cooled chiller record of EnergyPlus (York YCAL0033EE): second-law efficiency 0.47-0.49',
  energyPlus: 'EnergyPlus data-centre example models and defaults',
  dryCooler: 'BAC Trillium TDFS1238N: 40 W/kW, approach 5.55 K (data in Modelica Buildings 13)',
  waterClass: 'ASHRAE liquid cooling classes: the number is the highest facility water supply in °C',
  raps: 'ExaDigiT RAPS, Frontier: cooling efficiency 0.945, CDU pumps about 1 % of IT',
  guideline: 'OCP liquid cooling guideline (secondary source): 1.5 L/min per kW, at most 40 psi: 10 W/kW',
  cdu: 'CDU data sheets, secondary source (Boyd 3 K, CoolIT 5 K)',
  door: 'Engineering default within 3 to 6 K; IBM and HPE data sheets of doors: capacity falls as the water gets warmer',
  ashraeAir: 'ASHRAE recommended envelope, 18-27 °C and dew point -9 to 15 °C',
  engineering: 'engineering default, no source',
} as const;
