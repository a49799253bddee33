import { chartThemeOf, lightTheme } from '../../charts/chartTheme.ts';
import type { PrintedDrawing } from '../document/PrintedDocument.ts';

const { main, soft } = chartThemeOf(lightTheme, 0);

/** The shades of charts in which each option has a colour of its own, and its name beside it. */
export const itAndOverhead: PrintedDrawing['legend'] = [
  { colour: main, label: 'IT: the colour of the option' },
  { colour: soft, label: 'Overhead: its lighter shade' },
];
