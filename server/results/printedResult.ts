import { z } from 'zod';
import {
  paperChoices,
  sectionChoices,
  type Paper,
  type SectionId,
} from '../../models/present/printed/sectionChoices.ts';

const sectionIds = sectionChoices.map(({ id }) => id) as [SectionId, ...SectionId[]];
const papers = paperChoices.map(({ value }) => value) as [Paper, ...Paper[]];

/** What of a plan is printed, and on what paper. */
export const printedParameters = z.object({
  section: z.array(z.enum(sectionIds)).optional().meta({
    description:
      'Id of a section; repeated for several, which follow each other as in the report. Default: all',
  }),
  paper: z.enum(papers).optional().meta({ description: 'Paper size. Default: a4' }),
  option: z.string().optional().meta({
    description: 'Id of an option: only this one; savings are still against the baseline. Default: all',
  }),
});

/** The day of a moment in UTC, as reports state it. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
