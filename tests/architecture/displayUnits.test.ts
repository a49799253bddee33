import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { displayTable } from '../../models/units/display/displayTable.ts';

const root = new URL('../../', import.meta.url);

/** Files that draw the page or make its texts. */
function filesOf(folder: string): string[] {
  return readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`);
}

/** Files that state a metric unit, and why that is right in all systems. */
const exceptions: Readonly<Record<string, string>> = {
  'models/present/figures/optionFigure.ts':
    'a basis in metric units, which FigureView shows in the chosen ones',
  'client/floor/gestures/lengths.ts': 'metres and feet of the floor',
  'client/pages/floor/LengthField.tsx': 'examples of what may be typed',
  'client/pages/floor/trace/TraceFields.tsx': 'units of a drawing',
  'client/pages/carbon/accounting/RegulationFields.tsx': 'a distance of a law, as the law states it',
  'models/present/words/messageInUnits.ts': 'patterns of metric messages',
  'models/present/printed/sections/printedCooling.ts': 'files and reports are metric',
  'models/present/sheets/floorSheetLegend.ts':
    'sizes of racks as rack types state them, beside dimensions in the chosen unit',
  'models/present/sheets/oneLineSheetBodies.ts': 'height of letters on paper, which standards state in mm',
  'models/present/sheets/sheetFrame.ts': 'the unit of SVG',
  'models/present/sheets/sheetLengths.ts': 'the two ways to dimension a drawing',
  'models/present/sheets/sheetPageStyle.ts': 'the unit of CSS',
  'models/present/sheets/tileGrid.ts': 'size of tiles, as the room states it',
  'models/present/words/drawnHallTexts.ts': 'a size that is looked up among rack types, which state mm',
  'models/present/printed/validationTable.ts': 'figures of publications, as they state them',
};

const symbols = Object.keys(displayTable)
  .filter((symbol) => !symbol.includes(' of '))
  .sort((one, other) => other.length - one.length)
  .join('|');

/** A value with a metric unit after it: in a template, or in JSX. */
const AFTER_VALUE = new RegExp(`\\}\\s?(?:${symbols})(?![\\w/²³_'"(}=.$-])`);
/** A number with a metric unit in a text. */
const AFTER_NUMBER = new RegExp(`['"\`>][^'"\`]*\\b\\d ?(?:${symbols})(?![\\w/²³_])[^'"\`]*['"\`<]`);
/** The unit of a column or of a field that is not a number of the plan. */
const AS_UNIT = new RegExp(`\\bunit(?:: '|=")(?:${symbols})['"]`);

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** Number fields of the plan state the unit of the document, and show the chosen one. */
const withoutPlanFields = (text: string): string => text.replace(/<NumberField[\s\S]*?\/>/g, '');

describe('a unit on the page', () => {
  const files = [...filesOf('client'), ...filesOf('models/present')];
  const stating = files.filter((file) => {
    const text = withoutPlanFields(withoutComments(readFileSync(new URL(file, root), 'utf8')));
    return text
      .split('\n')
      .some((line) => AFTER_VALUE.test(line) || AFTER_NUMBER.test(line) || AS_UNIT.test(line));
  });

  it('comes from the table of display units, with stated exceptions', () => {
    expect(stating.filter((file) => !(file in exceptions))).toEqual([]);
  });

  it('is stated by each of the exceptions', () => {
    expect(Object.keys(exceptions).filter((file) => !stating.includes(file))).toEqual([]);
  });
});

describe('functions that format in chosen units', () => {
  it('take the units as an argument: they keep nothing between calls and read nothing around them', () => {
    const reading = [...filesOf('models/present'), ...filesOf('models/units')].filter((file) => {
      const text = withoutComments(readFileSync(new URL(file, root), 'utf8'));
      return /^(?:export )?let |globalThis|localStorage|navigator|process\./m.test(text);
    });
    expect(reading).toEqual([]);
  });

  it('have no knowledge of the page: only client/state/displayUnits.ts keeps the choice', () => {
    const keeping = filesOf('client').filter((file) =>
      /signal<DisplayUnits>/.test(readFileSync(new URL(file, root), 'utf8')),
    );
    expect(keeping).toEqual(['client/state/displayUnits.ts']);
  });
});
