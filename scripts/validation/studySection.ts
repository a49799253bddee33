import { indexRows } from './indexRows.ts';
import { rowTable } from './markdown.ts';
import { sampleRows } from './sampleRows.ts';

/** The section on studies: what is drawn, and what follows from draws. */
export const studySection = (): string[] => [
  '## Studies',
  '',
  'Samples and indices against functions whose results are known in closed form; nothing here is a figure of a datacenter. That rows of a study have',
  'the figures of reports is tested with plans that are changed by hand (`tests/models/study/rows`). A block is one run of each of A and B, and one',
  'for each input ([method](methods/studies.md)).',
  '',
  rowTable([...sampleRows(), ...indexRows()]),
  '',
];
