import { optionWork, type ComputedParts } from '../../../models/report/work/planWork.ts';
import { floorDrawing, floorParameters } from '../../results/floorDrawing.ts';
import { route } from '../Route.ts';
import { planBody, planProblems } from './bodies.ts';
import { exampleHall } from './exampleHall.ts';

export const floorAnswers = {
  200: { description: 'The floor plan, an SVG file without scripts', mediaType: 'image/svg+xml' },
} as const;

const nothing: ComputedParts = { years: 'none', hasFailures: false };
/** Overlays show loads and limits. */
const figures: ComputedParts = { years: 'one', hasFailures: true };

export const createFloorPlan = route({
  operationId: 'createFloorPlan',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/floors',
  tag: 'Plans',
  role: 'viewer',
  summary: 'Draw a floor plan',
  description:
    'Draws a hall of one option to scale as SVG: the room, all racks with their labels, units, a legend and a scale bar; with an overlay, racks are coloured by a figure. Nothing is stored.',
  query: floorParameters,
  exampleQuery: '?theme=light',
  body: planBody(exampleHall),
  answers: floorAnswers,
  work: ({ body, query: { option, overlay } }) =>
    optionWork(body, option, overlay === undefined || overlay === 'none' ? nothing : figures),
  problems: [...planProblems, 'option-unknown', 'hall-unknown', 'room-missing', 'parameter-invalid'],
  handler: ({ body, query }, { library }) => ({ status: 200, body: floorDrawing(body, query, library) }),
});
