import type { JsonObject } from '../../../edit/document/json.ts';
import { countText } from '../../../units/text.ts';
import { hallDrawing, racksById } from '../../floor/hallDrawing.ts';
import { lightFloor, type FloorTheme } from '../../floor/floorTheme.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedOption, PrintedSource } from '../printedSource.ts';
import { CHART_px } from './chartSize.ts';
import { distinctOptions } from './distinctOptions.ts';

/** On paper the ground of a drawing is white. */
const paperFloor: FloorTheme = { ...lightFloor, base: '#ffffff' };

/** The floor plan of every hall that has a room; options with the same floor share it. */
export function printedFloor(source: PrintedSource): PrintedBlock[] {
  const blocks = distinctOptions(
    source,
    ({ scenario: { halls, racks } }) => [
      halls,
      Object.entries(racks).map(([id, { hall, name, rackType, places, count }]) => [
        id,
        hall,
        name,
        rackType,
        places,
        count,
      ]),
    ],
    (option) => hallBlocks(option, source),
  );
  if (blocks.length > 0) return blocks;
  return [{ kind: 'paragraph', text: 'No hall of the plan has a room, so there is no floor plan.' }];
}

function hallBlocks({ scenario, report }: PrintedOption, { plan, library }: PrintedSource): PrintedBlock[] {
  const document = scenario as unknown as JsonObject;
  const reports = racksById(report.value.racks);
  return Object.entries(scenario.halls).flatMap(([hallId, { name }]): PrintedBlock[] => {
    const drawing = hallDrawing(
      document,
      { hallId, rackTypes: { ...library.rackTypes, ...plan.catalogue?.rackTypes }, reports },
      { theme: paperFloor, subtitle: '', long_px: CHART_px },
    );
    if (drawing === null) return [];
    const racks = Object.values(scenario.racks).filter((rack) => rack.hall === hallId);
    const placedCount = racks.reduce((sum, { places = {} }) => sum + Object.keys(places).length, 0);
    const rackCount = racks.reduce((sum, { count = 1 }) => sum + count, 0);
    const unplaced = rackCount - placedCount;
    const rest = unplaced > 0 ? `; ${countText(unplaced, 'rack')} not placed and so not drawn` : '';
    return [
      {
        kind: 'drawing',
        drawing,
        caption: `${name}: ${countText(placedCount, 'rack')} to scale${rest}`,
        alternative: `Floor plan of ${name} with ${countText(placedCount, 'rack')}`,
        legend: [],
      },
    ];
  });
}
