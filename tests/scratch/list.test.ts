import { it } from 'vitest';
import { reportFigures } from '../../models/study/rows/figureList.ts';
it('x', () => { console.log(reportFigures.map((f)=>`${f.needsReport?'R':'-'} ${f.path} | ${f.label} | ${f.unit}`).join('\n')); });
