import { z } from 'zod';
import type { Library } from '../../models/catalogue/Library.ts';
import { objectAt, textAt, type JsonObject } from '../../models/edit/document/json.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { optionsOf, scenarioAt } from '../../models/plan/document/scenarioAt.ts';
import { svgText } from '../../models/present/charts/svgText.ts';
import { hallDrawing, racksById } from '../../models/present/floor/hallDrawing.ts';
import { darkFloor, lightFloor } from '../../models/present/floor/floorTheme.ts';
import { isCapacityChoice } from '../../models/present/floor/capacityOverlay.ts';
import { overlayChoices, overlayOf, type OverlayId } from '../../models/present/floor/overlays.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { capacityReport } from '../../models/report/capacity/capacityReport.ts';
import type { CapacityReport } from '../../models/report/capacity/capacitySchema.ts';
import { facilityOf } from '../../models/report/facilityOf.ts';
import { rackReports } from '../../models/report/rackReports.ts';
import type { RackReport } from '../../models/report/reportSchema.ts';
import { simulate } from '../../models/simulate/simulate.ts';
import { metricUnits } from '../../models/units/display/displayUnits.ts';

const overlayIds = overlayChoices.map(({ value }) => value) as [OverlayId, ...OverlayId[]];

/** What of a plan is drawn, and how. */
export const floorParameters = z.object({
  hall: z
    .string()
    .optional()
    .meta({ description: 'Id of a hall. Default: the one with the most placed racks' }),
  option: z.string().optional().meta({ description: 'Id of an option. Default: the first one' }),
  overlay: z.enum(overlayIds).optional().meta({
    description: 'Figure that the racks are coloured by. Default: none, by their entry',
  }),
  theme: z.enum(['light', 'dark']).optional().meta({ description: 'Colours. Default: light' }),
});

export type FloorRequest = z.output<typeof floorParameters>;

/**
 * The floor plan of a hall as the text of an SVG file.
 *
 * @throws ModelError `option-unknown`, `hall-unknown`, `room-missing`, or `plan-not-computable` if an overlay needs figures
 */
export function floorDrawing(plan: Plan, request: FloorRequest, library: Library): string {
  const { overlay: overlayId = 'none', theme = 'light' } = request;
  const { id: firstId } = optionsOf(plan)[0] ?? { id: 'plan' };
  const { option: optionId = firstId } = request;
  const document = scenarioAt(plan, optionId) as unknown as JsonObject;
  const hallId = request.hall ?? hallWithMostRacks(document);
  const { reports, capacity } = figuresOf(plan, { optionId, overlayId }, library);
  const option = optionsOf(plan).find(({ id }) => id === optionId);
  const drawing = hallDrawing(
    document,
    { hallId, rackTypes: library.rackTypes, reports },
    {
      theme: theme === 'dark' ? darkFloor : lightFloor,
      subtitle:
        option === undefined || plan.options === undefined ? plan.name : `${plan.name}, ${option.name}`,
      overlayOf: (scene) => overlayOf(overlayId, scene, { reports, capacity, units: metricUnits }),
    },
  );
  if (drawing === null) throw noRoom(document, hallId);
  return svgText(drawing);
}

/** Why a hall cannot be drawn: the plan has none of this id, or it has no room. */
function noRoom(document: JsonObject, hallId: string): ModelError {
  const halls = objectAt(document, ['halls']);
  if (!Object.hasOwn(halls, hallId)) {
    const message = `Unknown hall "${hallId}"; the plan has ${Object.keys(halls).slice(0, 20).join(', ')}.`;
    return new ModelError('hall-unknown', message, [{ path: 'hall', rule: 'known hall', message }]);
  }
  const message = `The hall ${hallId} has no room, so there is no floor to draw.`;
  return new ModelError('room-missing', message, [{ path: `halls.${hallId}.room`, rule: 'room', message }]);
}

/** The hall with a room that has the most placed racks; the first one if none has any. */
function hallWithMostRacks(document: JsonObject): string {
  const counts = new Map<unknown, number>();
  const racks = objectAt(document, ['racks']);
  for (const id of Object.keys(racks)) {
    const hall = textAt(racks, [id, 'hall']);
    const placedCount = Object.keys(objectAt(racks, [id, 'places'])).length;
    counts.set(hall, (counts.get(hall) ?? 0) + placedCount);
  }
  const halls = objectAt(document, ['halls']);
  const ids = Object.keys(halls);
  const drawn = ids.filter((id) => Object.hasOwn(objectAt(halls, [id]), 'room'));
  const [most] = drawn.toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
  return most ?? ids[0] ?? '';
}

/** The figures that an overlay needs; for none, nothing is computed. */
function figuresOf(
  plan: Plan,
  { optionId, overlayId }: { readonly optionId: string; readonly overlayId: OverlayId },
  library: Library,
): { readonly reports: ReadonlyMap<string, RackReport>; readonly capacity: CapacityReport | null } {
  if (overlayId === 'none') return { reports: new Map(), capacity: null };
  const facility = facilityOf(plan, optionId, library);
  if (isCapacityChoice(overlayId)) return { reports: new Map(), capacity: capacityReport(facility) };
  const racks = rackReports(facility, simulate(facility));
  return { reports: racksById(racks), capacity: null };
}
