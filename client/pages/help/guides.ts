/** A document of the folder `docs`, which the server shows as a page. */
export interface GuideLink {
  /** Below `/docs/`. */
  readonly path: string;
  readonly title: string;
}

/** Documents by subject. */
export const guides: readonly { readonly title: string; readonly links: readonly GuideLink[] }[] = [
  {
    title: 'How it is computed',
    links: [
      { path: 'methods/energy', title: 'Energy and power' },
      { path: 'methods/cooling', title: 'Cooling' },
      { path: 'methods/weather', title: 'Weather' },
      { path: 'methods/floor', title: 'Floor and power paths' },
      { path: 'methods/bill', title: 'Electricity bill' },
      { path: 'methods/carbon', title: 'Carbon' },
      { path: 'methods/cost', title: 'Cost of ownership' },
      { path: 'methods/workloads', title: 'AI workloads' },
      { path: 'methods/studies', title: 'Studies' },
      { path: 'validation', title: 'Validation against measurements' },
      { path: 'data-sources', title: 'Data and sources' },
    ],
  },
  {
    title: 'Reference',
    links: [
      { path: 'findings', title: 'All findings and their remedies' },
      { path: 'errors', title: 'Errors of files and requests' },
      { path: 'plan-format', title: 'Format of a plan file' },
      { path: 'floor-editor', title: 'The floor editor' },
      { path: 'reports', title: 'The printed report' },
      { path: 'sheets', title: 'Drawing sheets: PDF, SVG, DXF' },
      { path: 'netbox', title: 'Exchange with NetBox' },
      { path: 'tables', title: 'Tables and files' },
      { path: 'studies', title: 'Studies' },
    ],
  },
];
