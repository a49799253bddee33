import { described } from './described.ts';

/** Findings of the airflow of halls. */
export const airflowCodes = described({
  'airflow-without-units': {
    severity: 'warning',
    title: 'No cooling unit for the air',
    meaning: 'Racks give heat to the air of the hall, but no CRAH or in-row cooler on its floor takes it.',
    remedy: 'Place cooling units on the floor plan, or remove the heat by liquid.',
  },
  'airflow-without-racks': {
    severity: 'info',
    title: 'No rack gives heat to the air',
    meaning:
      'No rack of the hall is placed on its floor and gives heat to the air, so that there is no airflow to compute.',
    remedy: 'Place the racks of the hall on its floor plan.',
  },
  'airflow-heat-unknown': {
    severity: 'warning',
    title: 'Heat to the air unknown',
    meaning:
      'The plan states a PUE with a liquid heat capture, so that nothing tells how much heat the liquid leaves to the air.',
    remedy: 'State a cooling system, which has the share of the heat that liquid takes.',
  },
  'airflow-assumed': {
    severity: 'info',
    title: 'Airflow inputs assumed',
    meaning: 'Inlet temperatures are computed with values that the plan does not state.',
    remedy: 'State the values named in the message: they decide the result.',
  },
  'airflow-supply-short': {
    severity: 'warning',
    title: 'Supply below the airflow of the racks',
    meaning:
      'The cooling units supply less air than the racks draw, so that racks breathe their own warm air.',
    remedy: 'Add cooling units or raise their airflow, or place devices that need less air.',
  },
  'airflow-instant-unknown': {
    severity: 'info',
    title: 'Inlets that only the settled answer tells',
    meaning:
      'The instant answer has no jets and no buoyancy; at some racks it carries warm air round without end.',
    remedy: 'Wait for the settled answer.',
  },
  'airflow-unit-overloaded': {
    severity: 'warning',
    title: 'Cooling unit above its capacity',
    meaning:
      'The warm air that a cooling unit draws carries more heat than its capacity, so that it cannot hold its supply temperature.',
    remedy: 'Distribute the warm air better over the units, or add capacity where it arrives.',
  },
  'inlet-above-recommended': {
    severity: 'warning',
    title: 'Inlet above the recommended temperature',
    meaning: 'The air at the inlet of racks is warmer than ASHRAE recommends.',
    remedy:
      'Close gaps with blanking panels, contain the aisle, move a cooling unit nearer, or supply more or colder air.',
  },
  'inlet-above-allowable': {
    severity: 'error',
    title: 'Inlet above the allowable temperature',
    meaning: 'The air at the inlet of racks is warmer than the class of the devices allows.',
    remedy: 'Contain the aisle, add cooling units or airflow, supply colder air, or move racks.',
  },
  'airflow-front-blocked': {
    severity: 'error',
    title: 'Front or rear of a rack is blocked',
    meaning: 'No air is in front of a rack or behind it, so that its inlet temperature is not computed.',
    remedy: 'Move the rack away from the wall or item at its front or rear.',
  },
  'airflow-unit-blocked': {
    severity: 'error',
    title: 'Supply or return of a cooling unit is blocked',
    meaning: 'No air is before the supply or the return of a cooling unit, so that it is left out.',
    remedy: 'Turn the unit or move it away from the wall or item before it.',
  },
  'airflow-closed-space': {
    severity: 'error',
    title: 'Closed space without supply or return',
    meaning: 'More air enters a closed part of the hall than leaves it, which is impossible.',
    remedy:
      'Give the contained aisle a supply (perforated tiles, in-row coolers) or a return, or open its containment.',
  },
  'airflow-not-settled': {
    severity: 'warning',
    title: 'Airflow did not settle',
    meaning: 'Inlet temperatures still change at the end of the computed time.',
    remedy: 'Read the temperatures with the change that the message states.',
  },
  'airflow-hall-too-large': {
    severity: 'warning',
    title: 'Hall too large for its airflow to be computed',
    meaning: 'With the largest cells that show an aisle, the hall has too many of them.',
    remedy: 'Divide the hall into rooms, as its walls do.',
  },
});
