import type { PlanFigures } from '../../models/present/figures/planFigures.ts';
import type { Thumbnail } from '../../models/present/charts/Thumbnail.ts';
import computed from './templates.json';

/** A plan that a newcomer opens to start from. */
export interface Template {
  readonly id: string;
  readonly name: string;
  /** What it shows, in one sentence. */
  readonly summary: string;
  /** Its floor page, with the figure that its racks are coloured by. */
  readonly address: string;
  readonly figures: PlanFigures;
  readonly thumbnail: Thumbnail;
}

/** The templates in the order of the page: the name of the file, what it shows, and the colouring of its racks. */
const shown = [
  [
    'hall-1mw',
    '22 air-cooled racks on a raised floor, 2N power proved by failing everything.',
    'power-worst',
  ],
  ['ai-hall', '1,152 GPUs cooled by direct-to-chip liquid; three ways to reject the heat.', 'power-worst'],
  [
    'hall-20mw',
    '475 racks with rear doors in one room, four power blocks of which three are enough.',
    'power-worst',
  ],
  ['mixed-hall', 'Two generations of GPU servers with storage and network, air against rear doors.', 'load'],
  ['air-vs-liquid', 'One rack, two stated PUEs: what liquid saves in a year.', 'load'],
  ['air-vs-liquid-computed', 'The same rack with both cooling systems computed hour by hour.', 'load'],
  ['hall-owned', 'Fifteen years: facility, devices, energy by time of use, two phases.', 'load'],
] as const;

const cards = computed as unknown as Readonly<
  Record<string, Pick<Template, 'name' | 'figures' | 'thumbnail'> | undefined>
>;

export const templates: readonly Template[] = shown.flatMap(([id, summary, overlay]) => {
  const card = cards[id];
  return card === undefined
    ? []
    : [{ id, summary, address: `/floor?example=${id}&overlay=${overlay}`, ...card }];
});
