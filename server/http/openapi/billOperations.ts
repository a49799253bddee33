import { billRequestSchema } from '../../answers/billRequestSchema.ts';
import { billsSchema } from './billSchemas.ts';
import { exampleBill } from './exampleBill.ts';
import { SERVER } from './exampleServer.ts';
import type { Operation } from './Operation.ts';
import { bodyProblems } from './planProblems.ts';

/** What programs can ask about bills. */
export const billOperations: readonly Operation[] = [
  {
    operationId: 'createBills',
    method: 'post',
    path: '/api/v1/bills',
    tag: 'Bills',
    summary: 'Bill a load by published rates',
    description:
      'Bills a year of a load by records of the OpenEI Utility Rate Database, line by line and month by month: energy with tiers and times of use, demand with ratchets, coincident peaks, fixed charges and minimums. A record that cannot be billed is refused by itself. Times of peaks are month, day and time, such as 07-16T17:15. Nothing is stored.',
    body: billRequestSchema,
    bodyExample: exampleBill,
    answer: billsSchema,
    answerDescription: 'A bill or a refusal for each rate',
    problems: [...bodyProblems, 'load-length', 'time-zone-unknown', 'series-invalid'],
    curl: `${SERVER}/api/v1/bills \\
  -H 'Content-Type: application/json' \\
  -d '{"flat_kW": 1000, "tariffs": [{"energyratestructure": [[{"rate": 0.08}]]}]}'`,
  },
];
