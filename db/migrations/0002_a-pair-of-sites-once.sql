-- Not breaking: a pair of sites is stored once, whichever way round; the lower code first is kept where both were.
DELETE FROM "travel_times" a USING "travel_times" b
  WHERE a."from_site" = b."to_site" AND a."to_site" = b."from_site" AND a."from_site" > a."to_site";--> statement-breakpoint
CREATE UNIQUE INDEX "travel_times_pair" ON "travel_times" USING btree (least("from_site", "to_site"),greatest("from_site", "to_site"));
