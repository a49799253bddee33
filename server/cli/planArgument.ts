/** The part of the help that every command with a plan has. */
export const planArgument = `PLAN.json is a plan file; - reads standard input.

  --weather W   overrides the plan's climate: a climate of the catalogue, an EPW file, also
                in a zip file, or a CSV of twelve monthly normals; an option's own climate
                still applies
  --workload F  overrides the plan's workload: a CSV of hourly utilisation
  --carbon F    overrides the plan's grid factor: hourly carbon intensity in UTC, as
                exported by Electricity Maps or as a plain CSV; --carbon-basis direct
                (default) or lifecycle selects the factor, or states its basis`;
