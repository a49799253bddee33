import { rackFacts, type RackFact } from '../../../models/present/floor/rackFacts.ts';
import { floorCapacity } from '../../state/details.ts';
import { displayUnits } from '../../state/displayUnits.ts';
import { figuresByRack } from '../racks/figuresByRack.ts';
import { isCapacityOld } from './rack/rackState.ts';

/** The figures of the racks of an entry, from the latest results of the worker. */
export function factsOfRack(rackId: string): RackFact[] {
  return rackFacts({
    report: figuresByRack.value.get(rackId),
    capacity: floorCapacity.value?.capacity.racks.find(({ ids }) => ids.includes(rackId)),
    isOld: floorCapacity.value !== null && isCapacityOld.value,
    units: displayUnits.value,
  });
}
