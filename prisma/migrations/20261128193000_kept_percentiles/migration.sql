-- The percentiles that KPIs ask of one day or month are kept with its sketch: reading one number is some fifty times
-- quicker than reading some hundred buckets. Postgres itself keeps them to what the sketch says (generated columns).

-- The value that a share of the values does not exceed, from a sketch's counts and sums in the order of its buckets; as
-- percentileOf of lib/kpi/sketch.ts tells it, to the last bit. NULL of none.
CREATE FUNCTION sketch_percentile(counts bigint[], sums numeric[], at double precision) RETURNS double precision
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  total bigint := 0;
  below bigint := 0;
  cases bigint;
  place double precision;
  rank bigint;
  low double precision;
BEGIN
  FOREACH cases IN ARRAY counts LOOP
    total := total + cases;
  END LOOP;
  IF total = 0 THEN
    RETURN NULL;
  END IF;
  place := at * (total - 1);
  rank := floor(place);
  FOR i IN 1 .. cardinality(counts) LOOP
    below := below + counts[i];
    IF low IS NULL THEN
      IF rank < below THEN
        low := sums[i]::double precision / counts[i];
        -- The next value is in the same bucket, or does not matter.
        IF place = rank OR rank + 1 < below THEN
          RETURN low;
        END IF;
      END IF;
    ELSE
      RETURN low + (place - rank) * (sums[i]::double precision / counts[i] - low);
    END IF;
  END LOOP;
  RETURN low;
END
$$;

ALTER TABLE rollup_sketch
  ADD COLUMN p50 double precision GENERATED ALWAYS AS (sketch_percentile(counts, sums, 0.5)) STORED,
  ADD COLUMN p90 double precision GENERATED ALWAYS AS (sketch_percentile(counts, sums, 0.9)) STORED;
