/** One way to put the index in SQL. */
export interface DuckQuery {
  readonly name: string;
  readonly sql: string;
}

/**
 * Formulations of the index in DuckDB's SQL, the plainest first. Those left out were slower than all of these: `lag` and
 * range windows by coin, a semi join before ranking, joins on one packed key, a dense table and a positional join.
 */
export function duckQueries(size: number, windowDays: number): readonly DuckQuery[] {
  const bitcoin = `bitcoin as (
      select now.day, now.price / base.price as ratio
      from cell now join cell base on base.coin = 0 and base.day = now.day - ${windowDays}
      where now.coin = 0
    )`;
  const count = `
    select ranked.day, count(*) filter (where ranked.ratio > bitcoin.ratio)::integer as outperformers
    from ranked join bitcoin using (day) group by ranked.day`;
  const own = "now.coin not in (select coin from excluded)";
  const base = `cell base on base.coin = now.coin and base.day = now.day - ${windowDays}`;
  const largest = `unnest(arg_max(now.price / base.price, now.cap, ${size})) as ratio`;
  // Room for coins that lack a base; the comparison of answers shows that it is enough for this market.
  const shortlist = Math.ceil(size * 1.6);
  return [
    {
      name: "self join, row_number",
      sql: `with ${bitcoin}, ranked as (
        select now.day, now.price / base.price as ratio from cell now join ${base} where ${own}
        qualify row_number() over (partition by now.day order by now.cap desc) <= ${size}
      )${count}`,
    },
    {
      name: "self join, arg_max",
      sql: `with ${bitcoin}, ranked as (
        select now.day, ${largest} from cell now join ${base} where ${own} group by now.day
      )${count}`,
    },
    {
      name: "threshold a day, then join",
      sql: `with ${bitcoin}, threshold as (
        select day, list_last(max(cap, ${shortlist})) as cap from cell now where ${own} group by day
      ), ranked as (
        select now.day, ${largest}
        from cell now join threshold on threshold.day = now.day and now.cap >= threshold.cap join ${base}
        where ${own} group by now.day
      )${count}`,
    },
    {
      name: "first day of each coin instead of a join",
      sql: `with ${bitcoin}, listed as (
        select coin, min(day) + ${windowDays} as since from cell now where ${own} group by coin
      ), top as (
        select cell.day, unnest(arg_max(cell.coin, cap, ${size})) as coin
        from cell join listed on listed.coin = cell.coin and cell.day >= listed.since group by cell.day
      ), ranked as (
        select now.day, now.price / base.price as ratio
        from top join cell now using (day, coin) join ${base}
      )${count}`,
    },
  ];
}
