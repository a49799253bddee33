import { described } from './described.ts';

/** Findings of cooling systems. */
export const coolingCodes = described({
  'climate-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown climate',
    meaning: 'The site names a climate that is neither in the catalogue nor a custom row of the plan.',
    remedy: 'Choose a climate of the catalogue, or provide monthly normals or a weather file.',
  },
  'climate-missing': {
    severity: 'error',
    blocking: true,
    title: 'Climate missing',
    meaning: 'Cooling is to be computed hour by hour, but the plan has no climate.',
    remedy: 'State the climate of the site, or a PUE.',
  },
  'climate-impossible': {
    severity: 'error',
    blocking: true,
    title: 'Impossible weather',
    meaning: 'The custom weather of the plan has an hour with a physically impossible state of air.',
    remedy: 'Correct the hour named in the message.',
  },
  'cooling-incomplete': {
    severity: 'error',
    blocking: true,
    title: 'Cooling system incomplete',
    meaning: 'The plan states neither a cooling system nor both a heat capture and a plant.',
    remedy: 'State a cooling system, or a heat capture and a cooling plant.',
  },
  'cooling-preset-overridden': {
    severity: 'warning',
    title: 'Preset component overridden',
    meaning:
      'The plan names a cooling system and states a different kind of heat capture or plant; the stated one is used.',
    remedy: 'Omit that component to use the one of the preset, or remove the preset.',
  },
  'cooling-part-unused': {
    severity: 'info',
    title: 'Air plant unused',
    meaning:
      'The plan states a plant for the room air, but all heat goes to the air and is removed by the cooling plant.',
    remedy: 'Omit the plant of the room air, or choose a liquid heat capture.',
  },
  'cooling-pair-impossible': {
    severity: 'error',
    blocking: true,
    title: 'Plant cannot cool the liquid',
    meaning:
      'Liquid heat capture requires a plant with a water loop; direct expansion and outdoor air cool air only.',
    remedy:
      'Choose a chiller, a cooling tower, a dry cooler or an adiabatic cooler as the cooling plant; a plant for the room air is stated separately.',
  },
  'cooling-out-of-range': {
    severity: 'error',
    blocking: true,
    title: 'Cooling outside model validity',
    meaning: 'A machine is used at temperatures or sizes outside the range of its equations.',
    remedy: 'Move the parameter named in the message into the stated range.',
  },
  'cooling-unmet': {
    severity: 'error',
    title: 'Unmet heat',
    meaning:
      'In some hours the plant cannot remove all heat: it is too small, the outdoor air is too warm, or its machines trip.',
    remedy:
      'Add trim cooling, a larger rated IT load, warmer supply temperatures, or a plant suited to the climate.',
    causedBy: [
      {
        code: 'exchanger-water-too-warm',
        scope: 'plan',
        because: 'What the exchanger does not carry is unmet heat.',
      },
      {
        code: 'cooling-design-unmet',
        scope: 'plan',
        because:
          'A plant that does not remove the heat of its design hour does not remove it in similar hours.',
      },
    ],
  },
  'cooling-design-unmet': {
    severity: 'error',
    title: 'Unmet heat at the design hour',
    meaning:
      'At the hour that the plant is sized for, with all devices at their sizing load, some heat is not removed.',
    remedy: 'Same as for unmet heat in the year.',
    causedBy: [
      {
        code: 'exchanger-water-too-warm',
        scope: 'plan',
        because: 'What the exchanger does not carry is unmet heat.',
      },
    ],
  },
  'cooling-unit-out': {
    severity: 'warning',
    title: 'Unmet heat at N-1',
    meaning:
      'With one unit of the plant out of service at the design hour, the others cannot remove all heat.',
    remedy: 'Set the redundancy of the cooling to N+1 or 2N.',
    causedBy: [
      {
        code: 'exchanger-water-too-warm',
        scope: 'plan',
        because: 'What the exchanger does not carry is unmet heat.',
      },
      { code: 'cooling-design-unmet', scope: 'plan', because: 'What all units cannot remove, fewer cannot.' },
    ],
  },
  'inlet-outside-recommended': {
    severity: 'warning',
    title: 'IT inlet outside ASHRAE recommended range',
    meaning: 'The air at the IT inlets is colder or warmer than ASHRAE recommends.',
    remedy: 'Change the supply air temperature, or reduce recirculation.',
    causedBy: [
      {
        code: 'inlet-outside-allowable',
        scope: 'plan',
        because: 'The allowable range includes the recommended one.',
      },
    ],
  },
  'inlet-outside-allowable': {
    severity: 'error',
    title: 'IT inlet outside ASHRAE allowable range',
    meaning:
      'The air at the IT inlets is outside the allowable range of the ASHRAE class of the devices at this elevation.',
    remedy: 'Change the supply air temperature, or state the ASHRAE class of the devices.',
  },
  'exchanger-water-too-warm': {
    severity: 'error',
    title: 'Water too warm for its air',
    meaning:
      'Rear doors, in-row coolers or air handlers are to cool air with water that is not colder than the supply air by their approach. They carry only part of the heat, or none; the rest is unmet heat.',
    remedy:
      'Supply colder water, raise the supply air temperature, or state a smaller approach for a larger exchanger.',
  },
  'exchanger-approach-raised': {
    severity: 'warning',
    title: 'Exchanger approach not possible',
    meaning:
      'With the stated temperature rises the cold stream of a heat exchanger would leave warmer than the warm stream enters; the least possible approach is used instead.',
    remedy: 'State a larger approach, a smaller rise of the cold side, or a larger rise of the warm side.',
  },
  'supply-water-unused': {
    severity: 'warning',
    title: 'Chilled water unused',
    meaning: 'The plan states chilled water for its air coils, but DX units cool the air with refrigerant.',
    remedy: 'Omit the chilled-water temperature, or choose a chiller.',
  },
  'heat-reuse-return-warm': {
    severity: 'warning',
    title: 'Heat network returns too warm',
    meaning:
      'The return of the heat network is hardly colder than the water of the hall, so that only part of the heat, or none, flows to the network without heat pumps.',
    remedy: 'State a colder return, or warmer water in the hall.',
  },
  'water-below-dew-point': {
    severity: 'warning',
    title: 'Condensation risk on facility water',
    meaning: 'Facility water at the racks is colder than 2 K above the highest permitted room dew point.',
    remedy: 'Use warmer water, or a lower room dew point.',
  },
  'water-frosty': {
    severity: 'error',
    title: 'Chilled water too cold',
    meaning: 'The supply air and its coil require chilled water near or below freezing.',
    remedy: 'Use warmer supply air, or a smaller coil approach.',
  },
  'cooler-frost': {
    severity: 'warning',
    title: 'Coolers can freeze',
    meaning:
      'Facility water passes through dry or adiabatic coolers outdoors, and the coldest hour of the climate is below its freezing point.',
    remedy:
      'State glycol in the facility water. If the loop drains or is heated in frost, state a share of 0.',
  },
  'cooler-derated': {
    severity: 'info',
    title: 'Coolers derated',
    meaning:
      'Thin air or glycol lets dry or adiabatic coolers carry less heat than rated at sea level with water, so more of them are needed.',
    remedy: 'Select coolers at the air density of the site and with its glycol, or accept warmer water.',
  },
  'heat-reuse-impossible': {
    severity: 'warning',
    title: 'No heat to export',
    meaning: 'The plant has no water loop that could feed a heat network.',
    remedy: 'Choose a plant with a water loop, or omit heat reuse.',
  },
  'ride-through-short': {
    severity: 'warning',
    title: 'Ride-through time shorter than restart',
    meaning: 'The water or the air of the hall warms by the allowed rise before the chillers have restarted.',
    remedy: 'Add water volume to the loop, or use pumps and chillers that restart sooner.',
  },
  'power-chain-within-pue': {
    severity: 'warning',
    title: 'Power chain ignored (within PUE)',
    meaning: 'A stated PUE already includes the losses of the power chain.',
    remedy: 'Choose the power chain “Within the stated PUE”, or compute cooling from a system.',
    causedBy: [
      {
        code: 'pue-asserted',
        scope: 'plan',
        because: 'A stated PUE includes the losses of the power chain.',
      },
    ],
  },
  'power-chain-assumed': {
    severity: 'info',
    title: 'Default power chain assumed',
    meaning:
      'Cooling is computed and the plan has no power chain, so the default chain is used, the same for every cooling system. Old and small sites have other chains.',
    remedy: 'State the preset of the power chain, or its stages.',
  },
});
