import { described } from './described.ts';

/** What is found in cooling systems. */
export const coolingCodes = described({
  'climate-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown climate',
    meaning: 'The site names a climate that neither the catalogue nor the plan’s own rows hold.',
    remedy: 'Pick a climate of the catalogue, or give monthly normals or a weather file.',
  },
  'climate-missing': {
    severity: 'error',
    blocking: true,
    title: 'Climate missing',
    meaning: 'Cooling is to be computed hour by hour, and the plan does not say where.',
    remedy: 'State `site.climate`, or a PUE of the kind `fixed-pue`.',
  },
  'climate-impossible': {
    severity: 'error',
    blocking: true,
    title: 'Impossible weather',
    meaning: 'The plan’s own weather holds an hour that air cannot be in.',
    remedy: 'Correct the hour that is named.',
  },
  'cooling-incomplete': {
    severity: 'error',
    blocking: true,
    title: 'Cooling system incomplete',
    meaning: 'The plan names neither a cooling preset nor both a heat capture and a plant.',
    remedy: 'State `cooling.preset`, or `cooling.capture` and `cooling.plant`.',
  },
  'cooling-preset-overridden': {
    severity: 'warning',
    title: 'Part of the preset replaced',
    meaning:
      'The plan names a cooling system and states another kind of heat capture or plant than it has; what the plan states counts.',
    remedy: 'Leave the part out of the plan where the preset’s own was meant, or drop the preset.',
  },
  'cooling-part-unused': {
    severity: 'info',
    title: 'Air plant without a use',
    meaning: 'The plan states an air plant, and all heat goes to the air, which `cooling.plant` cools.',
    remedy: 'Leave `cooling.airPlant` out, or pick a liquid capture.',
  },
  'cooling-pair-impossible': {
    severity: 'error',
    blocking: true,
    title: 'Plant cannot cool the liquid',
    meaning:
      'A liquid capture needs a plant with a water loop; direct expansion and outdoor air cool air only.',
    remedy:
      'Pick a chiller, a tower, a dry or an adiabatic cooler for `cooling.plant`; the air’s part is `cooling.airPlant`.',
  },
  'cooling-out-of-range': {
    severity: 'error',
    blocking: true,
    title: 'Cooling outside its equations',
    meaning: 'A machine is asked for temperatures or sizes that its equations do not know.',
    remedy: 'Move the parameter that the message names into the range it names.',
  },
  'cooling-unmet': {
    severity: 'error',
    title: 'Heat not taken',
    meaning:
      'In some hours the plant cannot take all the heat: it is too small, the outdoor air is too warm for it, or its machines trip.',
    remedy:
      'Add trim cooling, a larger `ratedIt_kW`, warmer supply temperatures, or a plant that suits the climate.',
  },
  'cooling-design-unmet': {
    severity: 'error',
    title: 'Heat not taken at the design hour',
    meaning:
      'At the hour that the plant is sized on, with all devices at their sizing draw, some heat is not taken.',
    remedy: 'As for heat that is not taken in the year.',
  },
  'cooling-unit-out': {
    severity: 'warning',
    title: 'One unit out leaves heat',
    meaning:
      'With one unit of the plant out of service at the design hour, the others cannot take all the heat.',
    remedy: 'Set `cooling.redundancy` to `N+1` or `2N`.',
  },
  'inlet-outside-recommended': {
    severity: 'warning',
    title: 'Inlets outside the recommended range',
    meaning: 'The air at the inlets of the devices is colder or warmer than ASHRAE recommends.',
    remedy: 'Change the supply air, or how much warm air mixes into it.',
  },
  'inlet-outside-allowable': {
    severity: 'error',
    title: 'Inlets outside the allowable range',
    meaning: 'The air at the inlets is outside what the class of the devices allows at this elevation.',
    remedy: 'Change the supply air, or state the class of the devices as `cooling.airClass`.',
  },
  'water-below-dew-point': {
    severity: 'warning',
    title: 'Cold water may condense room air',
    meaning:
      'Facility water at the racks is colder than 2 K above the highest dew point that the room may have.',
    remedy: 'Warmer water, or a drier room.',
  },
  'water-frosty': {
    severity: 'error',
    title: 'Chilled water too cold',
    meaning: 'The supply air and its coil ask for chilled water near or below freezing.',
    remedy: 'Warmer supply air, or a smaller approach of the coil.',
  },
  'heat-reuse-impossible': {
    severity: 'warning',
    title: 'No heat to export',
    meaning: 'The plant has no water loop that a heat network could be fed from.',
    remedy: 'Pick a plant with water, or leave `cooling.heatReuse` out.',
  },
  'ride-through-short': {
    severity: 'warning',
    title: 'Cooling runs out before it restarts',
    meaning: 'The water or the air of the hall warms up by what is allowed before chillers have restarted.',
    remedy: 'More water in the loop, or pumps and chillers that restart sooner.',
  },
  'power-chain-within-pue': {
    severity: 'warning',
    title: 'Power chain left out',
    meaning: 'A stated PUE holds the losses of the power chain already.',
    remedy: 'Leave `power.kind` at `within-pue`, or compute cooling from a system.',
  },
  'power-chain-assumed': {
    severity: 'info',
    title: 'Usual power chain assumed',
    meaning: 'Cooling is computed and the plan has no power chain; the usual one stands in.',
    remedy: 'State `power` of the kind `chain`.',
  },
});
