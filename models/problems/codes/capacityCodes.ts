import { described } from './described.ts';

/** Findings of remaining capacity and of electrical plant sizing. */
export const capacityCodes = described({
  'plant-part-too-small': {
    severity: 'error',
    title: 'Electrical plant undersized',
    meaning:
      'The stated number of units of the stated size supplies less than the design peak, not counting the redundant ones.',
    remedy: 'State more or larger units, or omit the number or the size: the omitted value is then computed.',
  },
  'battery-not-sized': {
    severity: 'info',
    title: 'Battery not sized',
    meaning: 'A UPS is requested without battery autonomy, so no battery is sized.',
    remedy: 'State the battery autonomy: the time until the generators carry the load, plus a margin.',
  },
  'generator-engine-not-derated': {
    severity: 'info',
    title: 'Generator engines not derated',
    meaning:
      'Generators are derated for elevation and intake air temperature by the rule for alternators. Engine derating depends on turbocharger and radiator, and only the manufacturer can state it.',
    remedy: 'State the site derating factor from the manufacturer’s derating chart.',
  },
  'generator-site-beyond-chart': {
    severity: 'warning',
    title: 'Generators not sized: site outside derating chart',
    meaning: 'The site is higher or hotter than the generator derating chart covers.',
    remedy: 'State the site derating factor from the manufacturer’s derating chart.',
  },
  'generator-step-too-large': {
    severity: 'error',
    title: 'Generator load step too large',
    meaning:
      'The largest load that returns in one step exceeds what the generators accept: frequency and voltage would dip too far.',
    remedy:
      'Return UPS or cooling load in more steps, start motors with variable-speed drives, or use larger generators.',
  },
  'generator-step-unchecked': {
    severity: 'info',
    title: 'Generator load step not checked',
    meaning:
      'The largest load that returns in one step is known, but not the load step that the generators accept.',
    remedy: 'State the accepted load step from the data sheet of the generator.',
  },
  'fuel-tank-short': {
    severity: 'warning',
    title: 'Fuel storage too small',
    meaning: 'At the design peak the fuel autonomy of the stated tanks is shorter than required.',
    remedy: 'Use larger tanks, or correct the required fuel autonomy.',
  },
  'short-peaks-not-stated': {
    severity: 'info',
    title: 'Sub-hourly peaks not considered',
    meaning:
      'Synchronised accelerators draw more than their hourly mean for milliseconds to minutes. No ratio is assumed, since it depends on hardware and settings.',
    remedy:
      'State the sub-hourly peak ratio from the vendor or from a measurement; breakers and UPS are then compared with it.',
  },
  'short-peaks-above-ups': {
    severity: 'warning',
    title: 'Sub-hourly peaks exceed UPS rating',
    meaning:
      'For less than an hour the load exceeds the rating of the UPS modules without the redundant ones.',
    remedy: 'Check the overload rating of the UPS, cap the peaks, or use larger modules.',
  },
  'generator-site-unknown': {
    severity: 'info',
    title: 'Generators not sized: no climate',
    meaning: 'The plan has no climate, so the derating of generators at the site is unknown.',
    remedy: 'State a climate, or the elevation and the intake air temperature of the generators.',
    causedBy: [
      {
        code: 'climate-unknown',
        scope: 'plan',
        because: 'The climate gives elevation and intake air temperature.',
      },
      {
        code: 'climate-missing',
        scope: 'plan',
        because: 'The climate gives elevation and intake air temperature.',
      },
    ],
  },
  'plant-losses-within-pue': {
    severity: 'warning',
    title: 'Plant sized from annual PUE',
    meaning:
      'The PUE is stated, so everything beyond the IT load counts as cooling, at its annual mean. At the design extreme it is more, and UPS losses are not included in the UPS load.',
    remedy: 'Compute cooling from equipment, or size the plant with stated loads.',
    causedBy: [
      {
        code: 'pue-asserted',
        scope: 'plan',
        because: 'With a stated PUE cooling and losses are not known apart.',
      },
    ],
  },
  'capacity-stranded': {
    severity: 'info',
    title: 'Stranded capacity',
    meaning:
      'When one limit of the hall is reached, other limits have capacity left that cannot be used. It was built and paid for.',
    remedy: 'Raise the binding limit, or build less of the stranded capacity.',
  },
});
