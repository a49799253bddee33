/** The figures that are known. */
export function present<Figures extends Readonly<Record<string, number | undefined>>>(
  figures: Figures,
): { [Name in keyof Figures]?: number } {
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Figures]?: number;
  };
}
