import { described } from './described.ts';

/** What is risky in racks, feeds, prices and factors. */
export const riskCodes = described({
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
  'phase-rack-unknown': {
    severity: 'warning',
    title: 'Phase adds an unknown rack',
    meaning: 'A phase names a rack that the plan does not have; it adds nothing.',
    remedy: 'Name a rack of the plan, or take the entry out of the phase.',
  },
  'phase-racks-exceeded': {
    severity: 'warning',
    title: 'Phases add more racks than there are',
    meaning: 'The phases together add more of a rack than its count.',
    remedy: 'Raise the rack’s count, or lower that of a phase.',
  },
});
