import { climatesSchema, coolingPresetsSchema, coolingStudySchema } from './coolingSchemas.ts';
import { SERVER } from './exampleServer.ts';
import type { Operation } from './Operation.ts';
import { coolingParameters } from './parameters.ts';

/** What programs can ask about climates and cooling systems. */
export const coolingOperations: readonly Operation[] = [
  {
    operationId: 'compareCooling',
    method: 'get',
    path: '/api/v1/cooling',
    tag: 'Cooling',
    summary: 'Compare cooling systems in a climate',
    description:
      'Simulates a year of each named cooling system, sized for an IT load in a climate, and answers them by the energy of the whole site; systems that leave heat come last.',
    parameters: coolingParameters,
    answer: coolingStudySchema,
    answerDescription: 'The systems, least energy first',
    problems: ['parameter-invalid', 'out-of-range'],
    exampleQuery: '?climate=chicago-il',
    curl: `'${SERVER}/api/v1/cooling?climate=chicago-il&it-kW=1000&load-fraction=0.7'`,
  },
  {
    operationId: 'listCoolingPresets',
    method: 'get',
    path: '/api/v1/cooling-presets',
    tag: 'Cooling',
    summary: 'List named cooling systems',
    description:
      'The cooling systems that a plan can name, each with every parameter and where it comes from.',
    searchable: true,
    answer: coolingPresetsSchema,
    answerDescription: 'The systems',
    problems: [],
    curl: `'${SERVER}/api/v1/cooling-presets?search=direct'`,
  },
  {
    operationId: 'listClimates',
    method: 'get',
    path: '/api/v1/climates',
    tag: 'Cooling',
    summary: 'List climates',
    description:
      'The climates that a plan can name: where they are, the means of their year, and the design values that plants are sized on.',
    searchable: true,
    answer: climatesSchema,
    answerDescription: 'The climates, and the sources that they name',
    problems: [],
    curl: `'${SERVER}/api/v1/climates?search=tokyo'`,
  },
];
