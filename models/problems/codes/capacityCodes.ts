import { described } from './described.ts';

/** What is found about how much more fits, and the size of the electrical plant. */
export const capacityCodes = described({
  'plant-part-too-small': {
    severity: 'error',
    title: 'Part of the electrical plant too small',
    meaning: 'So many units of the stated size carry less than the peak, with the redundant ones at rest.',
    remedy: 'Ask for more or larger units, or leave one of the two out: it is then computed.',
  },
  'battery-not-sized': {
    severity: 'info',
    title: 'Battery not sized',
    meaning: 'A UPS is asked for without a time on battery, so its battery has no size.',
    remedy: 'State `ups.batteryRuntime_min`: the time until the generators carry the load, with a margin.',
  },
  'generator-engine-not-derated': {
    severity: 'info',
    title: 'Engines not derated',
    meaning:
      'Generators are derated for thin and hot air by the usual rule for alternators. What an engine loses depends on its turbocharger and radiator, and only its maker knows.',
    remedy: 'State `generators.siteRatingFraction` from the maker’s chart.',
  },
  'generator-site-beyond-chart': {
    severity: 'warning',
    title: 'No generators sized for this site',
    meaning: 'The site lies higher or hotter than the chart that generators are derated by.',
    remedy: 'State `generators.siteRatingFraction` from the maker’s chart.',
  },
  'generator-step-too-large': {
    severity: 'error',
    title: 'Load step too large for the generators',
    meaning:
      'The largest load that returns at once is more than the sets accept: frequency and voltage would dip too far.',
    remedy: 'Let UPS or cooling return in more steps, start motors by drives, or take larger sets.',
  },
  'generator-step-unchecked': {
    severity: 'info',
    title: 'Load step of the generators not checked',
    meaning: 'The largest load that returns at once is known, but not what the sets accept.',
    remedy: 'State `generators.acceptedStepFraction` from the data sheet of the set.',
  },
  'fuel-tank-short': {
    severity: 'warning',
    title: 'Too little fuel',
    meaning: 'At the peak load the stated tanks last less long than is wanted.',
    remedy: 'Enlarge the tanks, or state the hours that are wanted.',
  },
  'short-peaks-not-stated': {
    severity: 'info',
    title: 'Peaks of less than an hour not considered',
    meaning:
      'Many accelerators that work in step draw more for milliseconds to minutes than in the mean of an hour. No ratio is assumed, since it depends on hardware and settings.',
    remedy: 'State `peakRatio` from the vendor or from a measurement; breakers and UPS are compared with it.',
  },
  'short-peaks-above-ups': {
    severity: 'warning',
    title: 'Short peaks above the rating of the UPS',
    meaning: 'For less than an hour the load is more than the modules are rated for that must carry it.',
    remedy: 'Check the overload that the UPS allows, cap the peaks, or take larger modules.',
  },
  'generator-site-unknown': {
    severity: 'info',
    title: 'No generators sized: air and elevation unknown',
    meaning: 'The plan has no climate, so it is not known how much of their rating generators keep.',
    remedy: 'State a climate, or `generators.elevation_m` and `generators.intakeAir_C`.',
  },
  'plant-losses-within-pue': {
    severity: 'warning',
    title: 'Plant sized with a PUE of the whole year',
    meaning:
      'The PUE is stated, so all beyond the IT load counts as cooling, and at its yearly mean. At the design extreme it is more, and the losses of the UPS are not in the load of the UPS.',
    remedy: 'Let the cooling be computed from equipment, or size the plant with loads of your own.',
  },
  'capacity-stranded': {
    severity: 'info',
    title: 'Stranded capacity',
    meaning:
      'When the hall is full by one measure, others have capacity left that nothing can use. It was built and paid for.',
    remedy: 'Raise the limit that ends it, or build less of what is left over.',
  },
});
