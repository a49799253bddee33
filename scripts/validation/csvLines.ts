/** A row of a CSV file by the names of its header; '' for a name that is not in the header. */
export type CsvLine = (name: string) => string;

/** The rows of a CSV file without quotes. */
export function csvLines(text: string): CsvLine[] {
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return (name) => cells[names.indexOf(name)] ?? '';
  });
}
