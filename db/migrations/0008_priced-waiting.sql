-- Not breaking: new columns; the prices of waiting have defaults, a promise without a floor per interval counts as before.
ALTER TABLE "city_settings" ADD COLUMN "late_minute_points" double precision DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "city_settings" ADD COLUMN "gave_up_points" double precision DEFAULT 60 NOT NULL;--> statement-breakpoint
ALTER TABLE "service_targets" ADD COLUMN "interval_share" double precision;--> statement-breakpoint
ALTER TABLE "city_settings" ADD CONSTRAINT "city_settings_waiting" CHECK ("city_settings"."late_minute_points" >= 0 AND "city_settings"."gave_up_points" >= 0);--> statement-breakpoint
ALTER TABLE "service_targets" ADD CONSTRAINT "service_targets_interval" CHECK ("service_targets"."interval_share" > 0 AND "service_targets"."interval_share" <= "service_targets"."share");