import type { ChartTheme } from '../../../models/present/charts/chartTheme.ts';
import type { Chart } from '../../../models/present/charts/readings.ts';

/** A chart with data of its kind. */
export type ChartSample = (size: { readonly width: number }, theme: ChartTheme) => Chart;

/** Data sets of a chart by name: ordinary ones, and the extremes that a plan may have. */
export type ChartSamples = Readonly<Record<string, ChartSample>>;
