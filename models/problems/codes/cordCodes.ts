import { described } from './described.ts';

/** Findings of cords, phases and banks. */
export const cordCodes = described({
  'cord-feed-unknown': {
    severity: 'error',
    title: 'Cords to an unknown feed',
    meaning:
      'Cords of a device name a feed that the rack does not have; those power supplies count as not energised.',
    remedy: 'Add the feed to the rack, or correct its name at the cords.',
  },
  'cord-bank-unknown': {
    severity: 'error',
    title: 'Cords to an unknown bank',
    meaning:
      'Cords of a device name a bank that the feed does not have, so the banks of that feed are not checked.',
    remedy: 'Add the bank to the banks of the feed, or correct its name at the cords.',
  },
  'cord-phase-differs': {
    severity: 'warning',
    title: 'Cord and bank on different phases',
    meaning:
      'Cords state different phases than the bank they are plugged into; the phases of the cords were used.',
    remedy: 'Omit the phase of the cords if the bank states it.',
  },
  'cords-exceed-supplies': {
    severity: 'warning',
    title: 'More cords than PSUs',
    meaning:
      'More cords are stated for a device than it has power supplies; each cord was counted as a power supply.',
    remedy: 'Correct the number of cords: it is per device.',
  },
  'cords-too-few': {
    severity: 'error',
    title: 'Too few cords for required PSUs',
    meaning: 'The stated cords energise fewer power supplies than a device requires, so it never starts.',
    remedy: 'State all cords of the device, or none of them.',
    causedBy: [
      {
        code: 'cord-feed-unknown',
        scope: 'rack',
        because: 'Power supplies whose cords go to no feed of the rack are not energised.',
      },
    ],
  },
  'phase-overload': {
    severity: 'error',
    title: 'Feed phase overloaded',
    meaning:
      'In normal operation the load of one phase of a three-phase feed exceeds its derated breaker rating.',
    remedy: 'Move cords to outlets on other phases.',
    causedBy: [
      {
        code: 'feed-overload',
        scope: 'rack',
        because: 'If a whole feed is above its limit, so is at least one of its phases.',
      },
      {
        code: 'voltage-line-to-neutral',
        scope: 'rack',
        because: 'The limit of a phase follows from the voltage of its feed.',
      },
    ],
  },
  'phase-failover-overload': {
    severity: 'warning',
    title: 'Phase overloaded at failover',
    meaning:
      'After the loss of a side or a feed, the load of one phase of a feed exceeds its derated breaker rating.',
    remedy: 'Distribute the cords of each side over all three phases.',
    causedBy: [
      {
        code: 'phase-overload',
        scope: 'rack',
        because: 'A phase that is overloaded in normal operation is overloaded with fewer feeds.',
      },
      {
        code: 'feed-failover-overload',
        scope: 'rack',
        because: 'If a whole feed is above its limit, so is at least one of its phases.',
      },
    ],
  },
  'bank-overload': {
    severity: 'error',
    title: 'Rack PDU bank overloaded',
    meaning:
      'In normal operation the load of the outlets behind one breaker of a rack PDU exceeds its limit.',
    remedy: 'Move cords to other banks.',
  },
  'bank-failover-overload': {
    severity: 'warning',
    title: 'Bank overloaded at failover',
    meaning:
      'After the loss of a side or a feed, the load of the outlets behind one breaker of a rack PDU exceeds its limit.',
    remedy: 'Distribute the cords of each side over more banks.',
    causedBy: [
      {
        code: 'bank-overload',
        scope: 'rack',
        because: 'A bank that is overloaded in normal operation is overloaded with fewer feeds.',
      },
    ],
  },
});
