import { inletFacts } from '../../../../models/present/floor/air/inletFacts.ts';
import type { RackFact } from '../../../../models/present/floor/rackFacts.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { airReport } from './airState.ts';

/** The air at the inlet of a placed rack, while inlet temperatures are shown. */
export function airFactsOfRack(key: string): RackFact[] {
  const report = airReport.value;
  return report === null ? [] : inletFacts(report, key, displayUnits.value);
}
