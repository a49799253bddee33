import type { Library } from '../../catalogue/Library.ts';
import { objectAt, textAt, type JsonObject } from '../../edit/document/json.ts';
import { rackFootprint } from '../../edit/document/rackFootprint.ts';
import type { Scenario } from '../../plan/document/planSchema.ts';
import type { OptionReport } from '../../report/reportSchema.ts';
import type { Mark } from '../charts/mark.ts';
import { elevationRacks } from '../diagrams/elevationRacks.ts';
import { missingOneLineText } from '../diagrams/oneLine.ts';
import type { Scene } from '../floor/floorItem.ts';
import { rackSize } from '../floor/rackSize.ts';
import { readRoom } from '../floor/readRoom.ts';
import { sceneOf } from '../floor/scene.ts';
import { elevationSheetBodies } from './elevationSheetBodies.ts';
import type { FloorBackground } from './FloorBackground.ts';
import { floorSheet } from './floorSheet.ts';
import { oneLineSheetBodies } from './oneLineSheetBodies.ts';
import { sheetPaper, type SheetOrientation, type SheetPaper, type SheetPaperId } from './paper.ts';
import type { SheetBody } from './SheetBody.ts';
import { sheetDrawing } from './sheetFrame.ts';
import { sheetLengths } from './sheetLengths.ts';
import type { SheetRack } from './SheetRack.ts';
import type { SheetDetails } from './titleBlock.ts';

/** Kinds of sheets, in the order of a set. */
export const sheetContents = [
  { value: 'floor', label: 'Floor plan' },
  { value: 'elevations', label: 'Rack elevations' },
  { value: 'one-line', label: 'Power one-line diagram' },
] as const;

export type SheetContent = (typeof sheetContents)[number]['value'];

/** What sheets are drawn of. */
export interface SheetSource {
  /** A design without options. */
  readonly scenario: Scenario;
  /** Its report; null if none is computed: then there are floor plans only. */
  readonly option: OptionReport | null;
  readonly library: Pick<Library, 'devices' | 'rackTypes'>;
  /** Of a plan with several options: which of them is drawn. */
  readonly optionName?: string;
  /** Drawings beneath the floor plans, by hall. */
  readonly backgrounds?: ReadonlyMap<string, FloorBackground>;
}

/** Which sheets, and on what paper. */
export interface SheetRequest extends Omit<SheetDetails, 'project'> {
  readonly paper: SheetPaperId;
  /** Default: landscape. */
  readonly orientation?: SheetOrientation | undefined;
  /** Denominator of 1:n of floor plans; `fit` for the largest usual one that has room. */
  readonly scale: number | 'fit';
  /** Ids of halls; those with a room if it is empty. */
  readonly halls: readonly string[];
  readonly contents: readonly SheetContent[];
  readonly lengthUnit: 'm' | 'ft';
}

/** A sheet of a set. */
export interface DrawingSheet extends Pick<
  SheetBody,
  'id' | 'title' | 'subject' | 'scale' | 'notes' | 'floor'
> {
  /** In mm, at true size. */
  readonly drawing: Mark;
}

/** A set of sheets, and why a kind of them is missing. */
export interface SheetSet {
  readonly paper: SheetPaper;
  readonly sheets: readonly DrawingSheet[];
  readonly missing: readonly string[];
}

/** Draws a set of sheets: floor plans of halls, elevations of all different racks, and the power one-line diagram. */
export function drawingSheets(source: SheetSource, request: SheetRequest): SheetSet {
  const paper = paperOf(request);
  const missing: string[] = [];
  const bodies = sheetContents
    .filter(({ value }) => request.contents.includes(value))
    .flatMap(({ value }) => {
      const found = bodiesOf[value](source, request);
      missing.push(...found.missing);
      return found.bodies;
    });
  const { scenario, optionName } = source;
  const project = optionName === undefined ? scenario.name : `${scenario.name}, ${optionName}`;
  const details = { ...request, project };
  return {
    paper,
    missing,
    sheets: bodies.map((body, index) => ({
      id: body.id,
      title: body.title,
      subject: body.subject,
      scale: body.scale,
      notes: body.notes,
      floor: body.floor,
      drawing: sheetDrawing(body, paper, details, { number: index + 1, count: bodies.length }),
    })),
  };
}

interface Bodies {
  readonly bodies: readonly SheetBody[];
  readonly missing: readonly string[];
}

const bodiesOf: Readonly<Record<SheetContent, (source: SheetSource, request: SheetRequest) => Bodies>> = {
  floor: floorBodies,
  elevations: elevationBodies,
  'one-line': oneLineBodies,
};

/** The scenes of halls that have a room. */
export function hallScenes(
  { scenario, library }: Pick<SheetSource, 'scenario' | 'library'>,
  hallIds: readonly string[],
): readonly { readonly scene: Scene; readonly name: string }[] {
  // A scenario is plain JSON.
  const document = scenario as unknown as JsonObject;
  const ids = hallIds.length > 0 ? hallIds : Object.keys(scenario.halls);
  return ids.flatMap((hallId) => {
    const room = readRoom(objectAt(document, ['halls', hallId])['room']);
    if (room === null) return [];
    const rows = { document, rackTypes: library.rackTypes, reports: new Map() };
    const scene = sceneOf(document, {
      hallId,
      room,
      sizeOf: (rackId, rack) => rackSize(rows, rackId, rack),
    });
    return [{ scene, name: textAt(document, ['halls', hallId, 'name']) ?? hallId }];
  });
}

const paperOf = ({ paper, orientation = 'landscape' }: SheetRequest): SheetPaper =>
  sheetPaper(paper, orientation);

function floorBodies(source: SheetSource, request: SheetRequest): Bodies {
  const { scale, halls, lengthUnit } = request;
  const paper = paperOf(request);
  const scenes = hallScenes(source, halls);
  if (scenes.length === 0) return { bodies: [], missing: ['No hall has a room, so there is no floor plan.'] };
  const lengths = sheetLengths(lengthUnit);
  const drawn = scenes.map(({ scene, name }) => {
    const background = source.backgrounds?.get(scene.hallId) ?? null;
    return { name, body: floorSheet({ scene, name, background }, { paper, scale, lengths }) };
  });
  return {
    bodies: drawn.flatMap(({ body }) => body ?? []),
    missing: drawn
      .filter(({ body }) => body === null)
      .map(({ name }) => `${name} has room on ${paper.label} at no usual scale.`),
  };
}

function elevationBodies({ scenario, option, library }: SheetSource, request: SheetRequest): Bodies {
  if (option === null) return { bodies: [], missing: [notComputed('Rack elevations')] };
  const document = scenario as unknown as JsonObject;
  const racks = elevationRacks(option, scenario, library).map((rack): SheetRack => {
    const stated = objectAt(document, ['racks', rack.entries[0]?.id ?? '']);
    const { width_mm, height_mm } = rackFootprint(document, library.rackTypes, stated);
    return { rack, width_mm, height_mm };
  });
  const bodies = elevationSheetBodies(racks, paperOf(request));
  const missing = racks.length === 0 ? ['The plan has no rack, so there are no elevations.'] : [];
  return { bodies, missing };
}

function oneLineBodies({ option }: SheetSource, request: SheetRequest): Bodies {
  if (option === null) return { bodies: [], missing: [notComputed('The one-line diagram')] };
  const bodies = oneLineSheetBodies(option, paperOf(request));
  return { bodies, missing: bodies.length === 0 ? [missingOneLineText] : [] };
}

const notComputed = (what: string): string => `${what} cannot be drawn: the plan has no result yet.`;
