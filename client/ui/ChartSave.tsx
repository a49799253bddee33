import type { JSX } from 'preact';
import type { Mark } from '../../models/present/charts/mark.ts';
import { notify } from '../state/notices.ts';

interface ChartSaveProps {
  readonly chart: Mark;
  /** What the chart shows: "Energy by month". */
  readonly title: string;
}

const formats = ['svg', 'png'] as const;

/** Saves a chart as a file: as a drawing, or as an image. */
export function ChartSave({ chart, title }: ChartSaveProps): JSX.Element {
  const save = async (format: (typeof formats)[number]): Promise<void> => {
    try {
      await (await import('./saveChart.ts')).saveChart(chart, title, format);
    } catch {
      notify('The chart could not be saved: a part of the page could not be loaded.');
    }
  };
  return (
    <div class="chart-save">
      Save
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          class="text-button"
          aria-label={`Save the chart of ${title} as ${format.toUpperCase()}`}
          onClick={() => void save(format)}
        >
          {format.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
