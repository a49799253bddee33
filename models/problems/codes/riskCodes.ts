import { described } from './described.ts';

/** Risks of racks, feeds, prices and factors. */
export const riskCodes = described({
  'device-draw-missing': {
    severity: 'warning',
    title: 'Draw unknown',
    meaning:
      'No source gives any draw of a device. It is in no load, so that every load, energy and cost of the plan is a lower bound; it is not known to be zero.',
    remedy:
      'State the draw in a custom row with its source, or use the estimate that the finding offers and mark it as an estimate. State 0 for what draws nothing.',
  },
  'feed-failover-overload': {
    severity: 'warning',
    title: 'Feeds overloaded at failover',
    meaning:
      'When all feeds of one side are lost, the load of the others exceeds their derated breaker ratings.',
    remedy: 'Size each side for the whole rack (2N), or accept that the rack loses power with one side.',
    causedBy: [
      {
        code: 'feed-overload',
        scope: 'rack',
        because: 'A feed that is overloaded with all feeds of the rack is overloaded with fewer.',
      },
      {
        code: 'voltage-line-to-neutral',
        scope: 'rack',
        because: 'The limit of a feed follows from its voltage.',
      },
    ],
  },
  'supplies-after-side-loss': {
    severity: 'warning',
    title: 'Too few PSUs at failover',
    meaning:
      'A device needs more power supplies than remain energised when one side is lost and cords are distributed evenly.',
    remedy: 'Distribute its cords over more sides, or accept that it throttles or stops.',
    causedBy: [
      {
        code: 'cord-feed-unknown',
        scope: 'rack',
        because: 'Power supplies whose cords go to no feed of the rack are not energised.',
      },
    ],
  },
  'feed-one-side': {
    severity: 'info',
    title: 'All feeds on one side',
    meaning: 'All feeds of a rack are lost together.',
    remedy: 'Add feeds on another side if the rack must tolerate the loss of one.',
  },
  'voltage-line-to-neutral': {
    severity: 'warning',
    title: 'Voltage looks like line to neutral',
    meaning: 'A three-phase feed states a voltage that is usually measured from line to neutral.',
    remedy:
      'State the line-to-line voltage: 400 V for 230 V, 415 V for 240 V, 208 V for 120 V, 480 V for 277 V.',
  },
  'rack-beyond-single-feed': {
    severity: 'warning',
    title: 'More than one feed needed',
    meaning: 'The rack draws more than any standard single feed supplies.',
    remedy: 'Plan several feeds per side or a larger one, and state them as feeds of the rack.',
  },
  'air-heat-above-rule': {
    severity: 'warning',
    title: 'Air-cooling rule of thumb exceeded',
    meaning: 'The room air must remove more heat from one rack than the rule of thumb allows.',
    remedy: 'Spread the devices, contain the aisle, or use rear-door heat exchangers or liquid cooling.',
    causedBy: [
      {
        code: 'liquid-needed',
        scope: 'rack',
        because: 'Without a liquid loop the room air has to take the heat that the device gives to a liquid.',
      },
    ],
  },
  'liquid-asserted': {
    severity: 'warning',
    title: 'Liquid cooling asserted',
    meaning: 'The PUE assumes liquid cooling, but a device has no liquid loop that could remove its heat.',
    remedy: 'Use devices with a liquid loop, or read the saving as what such devices would achieve.',
  },
  'liquid-needed': {
    severity: 'warning',
    title: 'Liquid cooling needed',
    meaning: 'A device transfers most of its heat to a liquid loop, and the cooling of the plan has none.',
    remedy: 'Choose direct-to-chip cooling, or another device.',
  },
  'rack-full': {
    severity: 'warning',
    title: 'No space for a switch',
    meaning: 'Computers fill every unit of the rack, and there is no network device in it.',
    remedy: 'Put the switches in another rack, or remove a device.',
  },
  'sizing-from-estimate': {
    severity: 'warning',
    title: 'Sizing based on estimates',
    meaning: 'Feeds and heat are sized on a maximum draw that is an estimate, unverified, or missing.',
    remedy: 'Get the vendor’s maximum draw or a measurement, and add a custom row.',
  },
  'sizing-from-typical': {
    severity: 'error',
    title: 'Sizing based on typical draw',
    meaning:
      'Neither the maximum draw nor the nameplate of a device is known, so feeds and heat are sized on its typical draw, which is too low.',
    remedy: 'Add a custom row with the vendor’s maximum draw.',
  },
  'sizing-partly-estimated': {
    severity: 'info',
    title: 'A small part of the sizing is estimated',
    meaning: 'Less than a twentieth of the rack’s sizing load is based on estimates or unverified figures.',
    remedy: 'No action needed as long as that part stays small.',
  },
  'energy-from-estimate': {
    severity: 'info',
    title: 'Energy from an estimate',
    meaning: 'A draw that the annual energy is computed from is an estimate or unverified.',
    remedy: 'Add a custom row with a measured draw.',
  },
  'basis-missing': {
    severity: 'warning',
    title: 'Substitute draw used',
    meaning:
      'A device has no figure on the energy basis, so another was used: the next higher one if available.',
    remedy: 'Add a custom row with the missing draw.',
  },
  'idle-missing': {
    severity: 'info',
    title: 'Idle draw missing',
    meaning: 'A device has no idle draw; its draw was assumed to be proportional to utilisation.',
    remedy: 'Add a custom row with an idle draw: idle servers draw more than zero.',
  },
  'dc-input': {
    severity: 'info',
    title: 'DC draw converted to AC',
    meaning:
      'A device’s draw is stated at the DC busbar; the loss of the power shelves in the rack was added.',
    remedy:
      'State the rectifiers of the power chain, or their efficiency, if the figure of the shelves is known.',
  },
  'cooling-device-in-rack': {
    severity: 'info',
    title: 'Cooling equipment in a rack',
    meaning: 'Its draw loads the feeds, but it is not IT energy: a PUE already includes it.',
    remedy: 'No action needed; reported to avoid double counting.',
  },
  'weight-missing': {
    severity: 'info',
    title: 'Weight missing',
    meaning: 'No source gives the weight of a device, so the rack weight is a lower bound.',
    remedy: 'Add a custom row with a sourced weight.',
  },
  'payload-missing': {
    severity: 'info',
    title: 'Payload missing',
    meaning: 'No source gives the payload of a rack type, so the weight of its devices is not checked.',
    remedy: 'Add a custom row with the payload of the rack to be purchased.',
  },
  'price-overridden': {
    severity: 'warning',
    title: 'Price stated twice',
    meaning:
      'The tariff names a catalogue price and states a custom one; the custom price is used, overriding the catalogue price.',
    remedy: 'Remove the one that is not intended. In an option, remove the value of the base plan.',
  },
  'grid-overridden': {
    severity: 'warning',
    title: 'Carbon factor stated twice',
    meaning: 'The carbon section names a catalogue grid and states a custom factor or basis.',
    remedy: 'Remove the one that is not intended. In an option, remove the value of the base plan.',
  },
  'price-weak': {
    severity: 'warning',
    title: 'Low-quality price',
    meaning: 'The electricity price comes from a source that was not verified, or is out of date.',
    remedy: 'State the price of the site’s contract.',
  },
  'no-it-energy': {
    severity: 'warning',
    title: 'No IT energy',
    meaning: 'The plan’s devices use no energy in the simulated year, so there is no PUE.',
    remedy: 'Add racks, raise utilisation, or start the phase earlier.',
    causedBy: [
      {
        code: 'device-draw-missing',
        scope: 'plan',
        because: 'A device without a known draw uses no energy in the plan.',
      },
    ],
  },
  'options-not-alike': {
    severity: 'warning',
    title: 'Options not comparable',
    meaning:
      'An option differs from the baseline in IT load, energy basis or number of hours, so its savings are not due to the design alone.',
    remedy: 'Compare options that do the same work, or interpret the savings accordingly.',
  },
  'typical-draws-differ': {
    severity: 'warning',
    title: 'Typical draws of different kinds compared',
    meaning:
      'The devices of two options run on typical draws of different kinds: measured, the vendor’s figure, or an estimate.',
    remedy: 'Compare on maximum draws as well, or add custom rows with measured draws.',
  },
  'findings-left-out': {
    severity: 'warning',
    title: 'Findings truncated',
    meaning: 'There were more different findings than a report lists; the most severe are listed.',
    remedy: 'Correct the listed findings, and check again.',
  },
  'carbon-basis-differs': {
    severity: 'warning',
    title: 'Options count carbon on different bases',
    meaning: 'Two options count carbon on different bases, so their difference is meaningless.',
    remedy: 'Use factors of one basis in all options.',
  },
  'phase-rack-unknown': {
    severity: 'warning',
    title: 'Phase adds an unknown rack',
    meaning: 'A phase names a rack that the plan does not have; it adds nothing.',
    remedy: 'Name a rack of the plan, or remove the entry from the phase.',
  },
  'phase-racks-exceeded': {
    severity: 'warning',
    title: 'Phases add more racks than there are',
    meaning: 'The phases together add more of a rack than its count.',
    remedy: 'Raise the count of the rack, or lower the count in a phase.',
  },
});
