import { layoutMost, layoutWords } from '../../answers/layoutQuestion.ts';
import { POWER_MOST_kW } from '../../answers/mostRacksQuestion.ts';
import { optionParameter, type Parameter } from './parameters.ts';

export const deviceParameter: Parameter = {
  name: 'device',
  in: 'query',
  description: 'Id of a device of which there may be more; only what is there is looked at unless given',
  schema: { type: 'string' },
};

const aisle = (name: string, kind: string): Parameter => ({
  name,
  in: 'query',
  description: `Width wished for ${kind} aisles; never less than the rules of the room ask for`,
  schema: { type: 'integer', unit: 'mm', minimum: 1, maximum: layoutMost.aisle_mm },
});

/** Of the layout of a hall. */
export const layoutParameters: readonly Parameter[] = [
  {
    name: 'hall',
    in: 'query',
    description: 'Id of a hall with a room; may be left out where the plan has one hall',
    schema: { type: 'string' },
  },
  aisle('cold-aisle-mm', 'cold'),
  aisle('hot-aisle-mm', 'hot'),
  {
    name: 'row-racks',
    in: 'query',
    description: 'Racks of a row at most',
    schema: { type: 'integer', unit: 'count', minimum: 1, maximum: layoutMost.rowRackCount },
  },
  {
    name: 'containment',
    in: 'query',
    description: 'Aisles that are closed off; none unless given',
    schema: { type: 'string', enum: layoutWords.containment },
  },
  {
    name: 'rows-along',
    in: 'query',
    description: 'Which way rows run; the better of both unless given',
    schema: { type: 'string', enum: layoutWords.rowsAlong },
  },
  {
    name: 'feeds',
    in: 'query',
    description:
      'Units that feed each row from each side of its racks; racks stay fed as they are unless given',
    schema: { type: 'string', enum: layoutWords.feeds },
  },
  {
    name: 'feed-capacity-kVA',
    in: 'query',
    description: 'What one of them carries; 460 of a busway and 230 of an RPP unless given',
    schema: { type: 'number', unit: 'kVA', minimum: 1, maximum: layoutMost.feedCapacity_kVA },
  },
];

const power = (name: string, description: string): Parameter => ({
  name,
  in: 'query',
  description,
  schema: { type: 'number', unit: 'kW', minimum: 0, maximum: POWER_MOST_kW },
});

/** Of a question for the most racks of a hall. */
export const mostRacksParameters: readonly Parameter[] = [
  ...layoutParameters.filter(({ name }) => !['containment', 'feeds', 'feed-capacity-kVA'].includes(name)),
  {
    name: 'rack',
    in: 'query',
    required: true,
    description: 'Id of the racks of the plan that all are built like',
    schema: { type: 'string' },
  },
  optionParameter,
  power('utility-kW', 'What the utility feed carries; no limit unless given'),
  power('cooling-kW', 'Heat that can be carried away; that of the hall unless given'),
];
