interface FindingDescription {
  readonly severity: 'error' | 'warning' | 'info';
  /** True where no numbers can be given until it is mended. */
  readonly blocking?: true;
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
}

const described = <Code extends string>(
  codes: Record<Code, FindingDescription>,
): Readonly<Record<Code, FindingDescription>> => codes;

/** Every code that a finding can have. docs/findings.md is generated from this list. */
export const findingCodes = described({
  // What prevents numbers
  'device-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown device',
    meaning: 'A rack names a device that neither the catalogue nor the plan’s own rows hold.',
    remedy: 'Pick a device from `plenum devices`, or add a sourced row under `catalogue.devices`.',
  },
  'rack-type-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown rack type',
    meaning: 'A rack names a rack type that neither the catalogue nor the plan’s own rows hold.',
    remedy: 'Pick a rack type of the catalogue, or add a sourced row under `catalogue.rackTypes`.',
  },
  'hall-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown hall',
    meaning: 'A rack stands in a hall that the plan does not have.',
    remedy: 'Add the hall under `halls`, or move the rack.',
  },
  'price-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown price',
    meaning: 'The tariff names a price that neither the catalogue nor the plan’s own rows hold.',
    remedy: 'Pick a price of the catalogue, or state `energyPrice_per_kWh` and `currency`.',
  },
  'tariff-incomplete': {
    severity: 'error',
    blocking: true,
    title: 'Price or currency missing',
    meaning: 'The tariff has neither a catalogue price nor a price with its currency.',
    remedy: 'State `price`, or both `energyPrice_per_kWh` and `currency`.',
  },
  'currency-differs': {
    severity: 'error',
    blocking: true,
    title: 'Two currencies',
    meaning:
      'A price stands in another currency than it is said to, or two options are priced in different currencies.',
    remedy: 'Price all options in one currency; converting needs a dated rate, which the plan does not hold.',
  },
  'grid-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown grid',
    meaning: 'The carbon section names a grid that neither the catalogue nor the plan’s own rows hold.',
    remedy: 'Pick a grid of the catalogue, or state `intensity_g_per_kWh`.',
  },
  'carbon-incomplete': {
    severity: 'error',
    blocking: true,
    title: 'Carbon factor missing',
    meaning: 'The carbon section has neither a catalogue grid nor a factor of its own.',
    remedy: 'State `grid` or `intensity_g_per_kWh`.',
  },
  'time-zone-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown time zone',
    meaning: 'The site’s time zone is not in the IANA time zone database.',
    remedy: 'Use a name such as America/New_York or Europe/Berlin.',
  },
  'device-height-missing': {
    severity: 'error',
    blocking: true,
    title: 'Height missing',
    meaning: 'No source gives the height of a device, so it cannot be placed.',
    remedy: 'Embed a row with a sourced `height_U` under `catalogue.devices`, or pick another device.',
  },
  'device-draw-missing': {
    severity: 'error',
    blocking: true,
    title: 'Draw missing',
    meaning: 'No source gives any draw of a device. It is not counted as zero.',
    remedy: 'Embed a row with sourced draws under `catalogue.devices`, or pick another device.',
  },
  'position-outside-rack': {
    severity: 'error',
    blocking: true,
    title: 'Unit does not exist',
    meaning: 'A device is placed on a unit that the rack does not have.',
    remedy:
      'Positions count from 1 at the bottom; the device’s highest unit must not exceed the rack’s height.',
  },
  'position-overlap': {
    severity: 'error',
    blocking: true,
    title: 'Two devices in one unit',
    meaning: 'Two devices take the same unit on the same side of the rack.',
    remedy: 'Move one of them, or leave `position_U` out to have a free place found.',
  },
  'rack-overfull': {
    severity: 'error',
    blocking: true,
    title: 'No free units',
    meaning: 'The devices need more adjacent free units than the rack has.',
    remedy: 'Take devices out, or use a taller rack.',
  },
  // Limits that are broken
  'feed-overload': {
    severity: 'error',
    title: 'Feed overloaded',
    meaning: 'In normal operation a feed carries more than its derated breaker allows.',
    remedy: 'Add feeds, use larger ones, or move devices.',
  },
  'rack-overweight': {
    severity: 'error',
    title: 'Rack overloaded by weight',
    meaning: 'The devices weigh more than the rack’s payload.',
    remedy: 'Take devices out, or use a rack with a larger payload.',
  },
  'hall-over-capacity': {
    severity: 'error',
    title: 'Hall above its IT capacity',
    meaning: 'The racks of a hall draw more at their maximum than the hall is built for.',
    remedy: 'Move racks to another hall, or raise the capacity that the hall states.',
  },
  // Risks
  'feed-failover-overload': {
    severity: 'warning',
    title: 'Loss of a side overloads the rest',
    meaning: 'When all feeds of one side are lost, the others carry more than their derated breakers allow.',
    remedy: 'Size each side for the whole rack (2N), or accept that the rack goes dark with one side.',
  },
  'supplies-after-side-loss': {
    severity: 'warning',
    title: 'Too few supplies after the loss of a side',
    meaning:
      'A device needs more power supplies than keep power when one side is lost and cords are spread evenly.',
    remedy: 'Spread its cords over more sides, or accept that it throttles or stops.',
  },
  'feed-one-side': {
    severity: 'info',
    title: 'One side only',
    meaning: 'All feeds of a rack are lost together.',
    remedy: 'Add feeds on another side where the rack is to survive the loss of one.',
  },
  'voltage-line-to-neutral': {
    severity: 'warning',
    title: 'Voltage looks like line to neutral',
    meaning: 'A three-phase feed states a voltage that is usually measured from line to neutral.',
    remedy: 'State the voltage from line to line: 400 for 230, 415 for 240, 208 for 120, 480 for 277.',
  },
  'rack-beyond-single-feed': {
    severity: 'warning',
    title: 'More than one feed needed',
    meaning: 'The rack draws more than any usual single feed carries.',
    remedy: 'Plan several feeds per side or a larger one; state them under `feeds`.',
  },
  'air-heat-above-rule': {
    severity: 'warning',
    title: 'Above the rule of thumb for air',
    meaning: 'The room air has to take more heat from one rack than it is usually trusted with.',
    remedy: 'Spread the devices, contain the aisle, or use rear doors or liquid.',
  },
  'liquid-asserted': {
    severity: 'warning',
    title: 'Liquid cooling asserted',
    meaning: 'The PUE stands for liquid cooling, but a device has no liquid loop that could take its heat.',
    remedy: 'Use devices with a liquid loop, or read the saving as what such devices would bring.',
  },
  'liquid-needed': {
    severity: 'warning',
    title: 'Liquid cooling needed',
    meaning: 'A device gives most of its heat to a liquid loop, and the cooling of the plan has none.',
    remedy: 'Choose direct-to-chip cooling, or another device.',
  },
  'rack-full': {
    severity: 'warning',
    title: 'No room for a switch',
    meaning: 'Computers fill every unit of the rack and there is no network device in it.',
    remedy: 'Put the switches into another rack, or take a device out.',
  },
  'sizing-from-estimate': {
    severity: 'warning',
    title: 'Sized from an estimate',
    meaning: 'Feeds and heat are sized on a maximum draw that is an estimate, unverified, or missing.',
    remedy: 'Get the vendor’s maximum or a measurement, and embed it as a row of the plan.',
  },
  'sizing-from-typical': {
    severity: 'error',
    title: 'Sized too low',
    meaning:
      'Neither a maximum nor a nameplate of a device is known, so its typical draw had to size feeds and heat.',
    remedy: 'Embed a row with the vendor’s maximum.',
  },
  'sizing-partly-estimated': {
    severity: 'info',
    title: 'A small part of the sizing is estimated',
    meaning: 'Less than a twentieth of the rack’s sizing load rests on estimates or unverified figures.',
    remedy: 'Nothing to mend as long as that part stays small.',
  },
  'energy-from-estimate': {
    severity: 'info',
    title: 'Energy from an estimate',
    meaning: 'A draw that the year’s energy is computed from is an estimate or unverified.',
    remedy: 'Embed a row with a measured draw to replace it.',
  },
  'basis-missing': {
    severity: 'warning',
    title: 'Another draw used',
    meaning:
      'A device has no figure on the energy basis, so another was used: the next higher one where there is one.',
    remedy: 'Embed a row with the missing draw.',
  },
  'idle-missing': {
    severity: 'info',
    title: 'Idle draw missing',
    meaning: 'A device has no idle draw; its draw was taken as proportional to utilisation.',
    remedy: 'Embed a row with an idle draw: servers without work draw more than nothing.',
  },
  'dc-input': {
    severity: 'info',
    title: 'Draw stated behind the rectifier',
    meaning: 'A device’s draw is stated at the dc busbar; the loss of the rectifier shelves was added.',
    remedy: 'State `power.rectifierEfficiency` if the shelves’ own figure is known.',
  },
  'cooling-device-in-rack': {
    severity: 'info',
    title: 'Cooling equipment in a rack',
    meaning: 'Its draw loads the feeds, but it is not IT energy: a PUE already holds it.',
    remedy: 'Nothing to mend; it is said so that nobody counts it twice.',
  },
  'weight-missing': {
    severity: 'info',
    title: 'Weight missing',
    meaning: 'No source gives the weight of a device, so the rack’s weight is a lower bound.',
    remedy: 'Embed a row with a sourced weight.',
  },
  'payload-missing': {
    severity: 'info',
    title: 'Payload missing',
    meaning: 'No source gives the payload of a rack type, so the weight of its devices is not checked.',
    remedy: 'Embed a row with the payload of the rack that will be bought.',
  },
  'price-overridden': {
    severity: 'warning',
    title: 'Two prices',
    meaning: 'The tariff names a catalogue price and states one of its own; its own counts.',
    remedy: 'Remove the one that is not meant. In an option, `null` removes what the plan states.',
  },
  'grid-overridden': {
    severity: 'warning',
    title: 'Two carbon factors',
    meaning: 'The carbon section names a catalogue grid and states a factor or a basis of its own.',
    remedy: 'Remove what is not meant. In an option, `null` removes what the plan states.',
  },
  'price-weak': {
    severity: 'warning',
    title: 'Weak price',
    meaning: 'The electricity price comes from a source that was not checked, or is out of date.',
    remedy: 'State the price of your own contract.',
  },
  'no-it-energy': {
    severity: 'warning',
    title: 'No IT energy',
    meaning: 'The plan’s devices use no energy in the simulated year, so there is no PUE.',
    remedy: 'Add racks, raise utilisation, or begin the phase earlier.',
  },
  'options-not-alike': {
    severity: 'warning',
    title: 'Options differ in more than they are compared by',
    meaning:
      'An option has another IT load, another energy basis or another number of hours than the first, so its saving is not from its design alone.',
    remedy: 'Compare options that do the same work, or read the saving with that in mind.',
  },
  'findings-left-out': {
    severity: 'warning',
    title: 'More findings than are listed',
    meaning: 'There were more different findings than a report lists; the most severe are kept.',
    remedy: 'Mend those that are listed, and look again.',
  },
  'carbon-basis-differs': {
    severity: 'warning',
    title: 'Carbon on different bases',
    meaning: 'Two options count carbon on different bases, so their difference means nothing.',
    remedy: 'Use factors of one basis in all options.',
  },
  // Worth knowing
  'pue-asserted': {
    severity: 'info',
    title: 'PUE is an input',
    meaning: 'The PUE was stated, not computed from climate and equipment.',
    remedy: 'Nothing to mend; read results as what that PUE would mean.',
  },
  'rack-weight': {
    severity: 'info',
    title: 'Weight of a rack',
    meaning: 'What the devices weigh against the payload, and what stands on the floor.',
    remedy: 'Compare with the floor’s rating, point load included.',
  },
  'feed-sizing': {
    severity: 'info',
    title: 'Feeds not stated',
    meaning: 'The rack has no feeds in the plan; the smallest usual feed that carries it is named.',
    remedy: 'State the feeds to have them checked.',
  },
  'feed-split-assumed': {
    severity: 'info',
    title: 'Cabling not stated',
    meaning: 'The load was split evenly over the rack’s feeds, since cords are not part of the plan.',
    remedy: 'Nothing to mend; a strip with an uneven share can overload earlier.',
  },
  'own-row-used': {
    severity: 'info',
    title: 'Row of the plan’s own',
    meaning: 'The plan brings a catalogue row with the id of a built-in one; the plan’s row counts.',
    remedy: 'Give the row an id of its own if that was not meant.',
  },
  'own-row-unsourced': {
    severity: 'warning',
    title: 'Source of a row not listed',
    meaning:
      'The plan brings a catalogue row that names a source which neither the plan nor the catalogue lists.',
    remedy: 'Describe the source under `catalogue.sources`: title, publisher, year, licence.',
  },

  // Weather and site
  'weather-values-filled': {
    severity: 'warning',
    title: 'Weather values filled',
    meaning:
      'Hours of a weather file have no value or an impossible one; they were filled from the hours or days beside them.',
    remedy: 'Use a file without gaps where the gaps are many or fall on the hottest days.',
  },
  'weather-values-derived': {
    severity: 'info',
    title: 'Weather values derived',
    meaning: 'Dew points were computed from relative humidity, or pressures from the elevation.',
    remedy: 'Nothing to mend.',
  },
  'weather-rows-irregular': {
    severity: 'warning',
    title: 'Irregular rows in a weather file',
    meaning: 'Rows of a weather file are damaged, repeated or out of order.',
    remedy: 'Look at the lines that are named; what was skipped was filled from the hours beside it.',
  },
  'weather-header-incomplete': {
    severity: 'warning',
    title: 'Place of a weather file unknown',
    meaning: 'The header of a weather file does not say where it is from, or how high.',
    remedy: 'State the site’s elevation, or use a file with its header line LOCATION.',
  },
  'weather-humidity-disagrees': {
    severity: 'warning',
    title: 'Dew point and humidity disagree',
    meaning:
      'The dew points of a weather file are not those of its relative humidities; the dew points count.',
    remedy: 'Compare with another file of the place before trusting water use and wet bulbs.',
  },
  'weather-dew-point-reduced': {
    severity: 'info',
    title: 'Dew point above dry bulb',
    meaning: 'In some hours of a weather file the dew point is above the dry bulb; it was lowered to it.',
    remedy: 'Nothing to mend where it is about fog and rounding; else look for swapped columns.',
  },
  'weather-wet-bulb-implausible': {
    severity: 'warning',
    title: 'Wet bulbs too high for the place',
    meaning: 'The wet bulbs of the hours are far above those that the same file publishes for the place.',
    remedy: 'Size on the published design values, and do not trust the hours that are named.',
  },
  'design-from-one-year': {
    severity: 'info',
    title: 'Design values from one year',
    meaning: 'A weather file publishes no design values, so they were counted in its own hours.',
    remedy: 'State design values of the place to size on, such as those of the ASHRAE handbook.',
  },
  'design-from-normals': {
    severity: 'warning',
    title: 'Design values from monthly normals',
    meaning:
      'The climate has no design values, and the days of a synthetic year are not those of a real one.',
    remedy: 'State design values of the place; what is sized on these is too small.',
  },
  'design-basis-milder': {
    severity: 'warning',
    title: 'Sized on milder weather',
    meaning: 'Equipment is sized on weather that is exceeded more often than once in 20 years.',
    remedy: 'State a dry bulb and a wet bulb of your own to size on, or use a source that has extremes.',
  },

  // Power chain
  'power-stage-overloaded': {
    severity: 'error',
    title: 'Stage of the power chain overloaded',
    meaning: 'At the peak load a stage delivers more than all its energised modules are rated for.',
    remedy: 'Raise the stage’s `ratedLoad_kW` or leave it out, to have the stage sized for the design load.',
  },
  'power-stage-failover-overload': {
    severity: 'warning',
    title: 'Loss of a module or a side overloads the rest',
    meaning:
      'The stage has redundancy, but at the peak load what is left after a loss is rated for less than the load.',
    remedy: 'Raise the stage’s `ratedLoad_kW`, which is that of the modules without the redundant ones.',
  },
  'power-stage-not-redundant': {
    severity: 'info',
    title: 'Stages without redundancy',
    meaning: 'These stages have no module beyond those that carry the load: the loss of one interrupts it.',
    remedy: 'Set `redundancy` to `N+1` or `2N` where the load must survive it; both cost no-load losses.',
  },
  'power-without-ups': {
    severity: 'info',
    title: 'No UPS',
    meaning: 'The IT load has no UPS, so it stops with the first disturbance of the utility.',
    remedy: 'Nothing to mend where work is checkpointed or racks bring batteries of their own.',
  },
  'power-without-rectifier': {
    severity: 'warning',
    title: 'Dc-fed racks without rectifiers',
    meaning: 'Devices are fed from a dc busbar, but the chain has no rectifiers, so their loss is missing.',
    remedy: 'Leave `power.rectifier` out, or state the kind of rectifier.',
  },

  // Cooling
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

  // Workload
  'workload-above-full': {
    severity: 'error',
    blocking: true,
    title: 'More work than the devices can do',
    meaning:
      'The busiest hour that follows from an inference workload’s mean or peak, its night and its weekend is above full utilisation.',
    remedy: 'Lower the mean or the peak, raise `nightRatio`, or add racks to share the work.',
  },
});

export type FindingCode = keyof typeof findingCodes;
