/** What the help of every command that reads a plan says of it. */
export const planArgument = `PLAN.json is a plan file; - reads standard input.

  --weather W   stands before the plan's climate: an id of the catalogue, an EPW file, or a
                CSV of twelve monthly normals; what an option states still stands before it
  --workload F  stands before the plan's workload: a CSV of hourly utilisation
  --carbon F    stands before the plan's grid factor: hours of carbon intensity in UTC, as
                Electricity Maps exports them or as a plain CSV; --carbon-basis direct
                (default) or lifecycle says which factor is taken, or what it counts`;
