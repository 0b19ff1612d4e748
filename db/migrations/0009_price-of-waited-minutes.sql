-- Not breaking: defaults of new cities; a city keeps the prices it has.
ALTER TABLE "city_settings" ALTER COLUMN "late_minute_points" SET DEFAULT 33;--> statement-breakpoint
ALTER TABLE "city_settings" ALTER COLUMN "gave_up_points" SET DEFAULT 200;